import { dateFormat } from "~/lib/time/date-format";
import { daysBetween } from "~/lib/time/wall-clock";
import type { Lane, LaneSpan } from "~/ui/charts/chart-lane";
import type { Shape } from "~/ui/charts/chart-mark";
import type { Tone } from "~/ui/charts/tone";
import { cycleWords } from "~/ui/copy/cycles";
import type { CycleSince, Mark } from "../marks.server";

const dayWords = dateFormat("pt-BR", "UTC", { day: "numeric", month: "long" });

const yearWords = dateFormat("pt-BR", "UTC", { day: "numeric", month: "long", year: "numeric" });

/** A calendar day as it is said: "3 de novembro"; with its year where it is another than today's. */
export function sayDay(date: string, today = date): string {
  const words = date.slice(0, 4) === today.slice(0, 4) ? dayWords : yearWords;
  return words.format(Date.parse(`${date}T12:00Z`));
}

/** How each kind of mark is drawn and called. */
export const markLooks: Record<Mark["kind"], { name: string; shape: Shape; tone: Tone }> = {
  session: { name: "Sessões", shape: "square", tone: "act" },
  task: { name: "Tarefas", shape: "diamond", tone: "crescer" },
  scale: { name: "Escalas", shape: "ring", tone: "cuidar" },
  alert: { name: "Pedidos de ajuda", shape: "triangle", tone: "now" },
};

const kinds = ["session", "task", "scale", "alert"] as const;

/** The cycles of a stretch of days, as spans along it; the one that was before its first day begins with it. */
export function cycleSpans(cycles: readonly CycleSince[], first: string, last: number): LaneSpan[] {
  return cycles.flatMap(({ cycle, date }, i) => {
    const next = cycles[i + 1]?.date;
    const from = Math.max(0, daysBetween(first, date));
    const to = next === undefined ? last : Math.min(last, daysBetween(first, next));
    return to <= 0 || from >= last ? [] : [{ from, to, words: cycleWords[cycle].name, tone: cycle }];
  });
}

/** What happened along a stretch of days; kinds of which nothing happened have no strip. */
export function mapLanes(marks: readonly Mark[], cycles: readonly CycleSince[], first: string, last: number): Lane[] {
  const spans = cycleSpans(cycles, first, last);
  const lanes = kinds.flatMap((kind): Lane[] => {
    const own = marks.filter((mark) => mark.kind === kind);
    if (own.length === 0) return [];
    const placed = own.map(({ date, words }) => ({ at: daysBetween(first, date), label: sayDay(date), words }));
    return [{ ...markLooks[kind], marks: placed }];
  });
  return [...(spans.length > 0 ? [{ name: "Ciclo", spans }] : []), ...lanes];
}
