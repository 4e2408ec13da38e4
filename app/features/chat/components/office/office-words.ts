import { placeOfZone } from "~/lib/time/zone";
import type { OfficeRange, OfficeWeek, ReplyTime } from "../../office/office-hours.policy";

export const weekdayWords = ["domingo", "segunda", "terça", "quarta", "quinta", "sexta", "sábado"] as const;

export const replyWords: Record<ReplyTime, string> = {
  same_day: "no mesmo dia",
  one_day: "em até 1 dia útil",
  two_days: "em até 2 dias úteis",
  one_week: "em até uma semana",
};

/** Minutes after midnight as people say them: 9h, 9h30, meia-noite. */
export function hourWords(minute: number): string {
  if (minute === 1440) return "24h";
  return `${Math.floor(minute / 60)}h${minute % 60 === 0 ? "" : String(minute % 60).padStart(2, "0")}`;
}

function and(parts: string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} e ${parts.at(-1) ?? ""}`;
}

function rangeWords(ranges: OfficeRange[]): string {
  return and(ranges.map(({ from, to }) => `das ${hourWords(from)} às ${hourWords(to)}`));
}

/** Days in a row as "segunda a sexta", others one by one. Monday first, as people count a working week. */
function dayWords(days: number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && (run.at(-1) ?? 0) + 1 === day) run.push(day);
    else runs.push([day]);
  }
  const name = (day = 0) => weekdayWords[day % 7] ?? "";
  return and(runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])} a ${name(run.at(-1))}`] : run.map(name))));
}

/** A week in words: "de segunda a sexta, das 9h às 18h; sábado, das 9h às 12h". Empty for a week without hours. */
export function weekWords(week: OfficeWeek): string {
  const byHours = new Map<string, number[]>();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const words = rangeWords(week[day % 7] ?? []);
    if (words) byHours.set(words, [...(byHours.get(words) ?? []), day]);
  }
  return [...byHours]
    .map(([hours, days]) => {
      const said = dayWords(days);
      return `${/^\S+ a \S+$/.test(said) ? `de ${said}` : said}, ${hours}`;
    })
    .join("; ");
}

/** "Helena Prado atende de segunda a sexta, das 9h às 18h, e costuma responder em até 1 dia útil." */
export function officeSentence(
  name: string,
  { week, replyTime, zone }: { week: OfficeWeek; replyTime: ReplyTime; zone: string | null },
): string {
  const where = zone ? ` (horário de ${placeOfZone(zone)})` : "";
  return `${name} atende ${weekWords(week)}${where}, e costuma responder ${replyWords[replyTime]}.`;
}
