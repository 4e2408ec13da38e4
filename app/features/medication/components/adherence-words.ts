import type { Adherence } from "../regimen/adherence";

/** Fewer hours than that are told one by one in the list, not as a figure. */
const fewest = 5;

const timesWords = (count: number) => (count === 1 ? "1 vez" : `${count.toLocaleString("pt-BR")} vezes`);

/** How the last four weeks went, as a sentence with its numbers and no judgement; null when there is too little to say. */
export function adherenceWords({ due, taken, skipped }: Adherence): string | null {
  if (due === 0) return taken === 0 ? null : `Nas últimas quatro semanas foi marcado ${timesWords(taken)}.`;
  if (due < fewest) return null;
  const open = Math.max(0, due - taken - skipped);
  const parts = [
    `${taken} de ${due} horários marcados como feitos`,
    skipped > 0 ? `${skipped} como ${skipped === 1 ? "pulado" : "pulados"}` : null,
    open > 0 ? `${open} sem registro` : null,
  ].filter(Boolean);
  return `Nas últimas quatro semanas: ${parts.join(", ")}.`;
}

/** "8:00 e 20:00", or when it is needed. */
export function timesWordsOf(times: readonly string[]): string {
  if (times.length === 0) return "quando precisar";
  const said = times.map((time) => time.replace(/^0/, ""));
  return said.length === 1 ? String(said[0]) : `${said.slice(0, -1).join(", ")} e ${said.at(-1)}`;
}

/** HH:MM of an hour, or of the minute when something was needed. */
export function hourOf(slot: string): string {
  return slot.slice(11, 16).replace(/^0/, "");
}
