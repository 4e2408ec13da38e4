import type { Backlog } from "~/features/kernel/events/backlog.server";
import type { Facts, PlaneFacts } from "../../health/read-operations.server";

/** How much something wants somebody: at once, these days, nobody, or it could not be asked. */
export type Tone = "now" | "unknown" | "soon" | "calm";

/** One thing that is looked at: what is so, and what to do. */
export type Check = {
  key: string;
  title: string;
  tone: Tone;
  fact: string;
  /** Empty when there is nothing to do. */
  todo: string;
  to?: string;
};

const order: readonly Tone[] = ["now", "unknown", "soon", "calm"];

/** What wants somebody first; among equals as they come. */
export function byTone(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
}

/** A thing that did not answer within its time. */
export function unknown(key: string, title: string): Check {
  return {
    key,
    title,
    tone: "unknown",
    fact: "Não respondeu em 2 segundos.",
    todo: "Recarregue; se continuar, veja as partes da casa acima.",
  };
}

/** So many, in words: beyond a hundred nobody counts on. */
export function many(n: number, one: string, more: string): string {
  if (n > 100) return `mais de 100 ${more}`;
  return n === 1 ? `1 ${one}` : `${n.toLocaleString("pt-BR")} ${more}`;
}

const steps: readonly [number, string, string][] = [
  [86_400_000, "dia", "dias"],
  [3_600_000, "hora", "horas"],
  [60_000, "minuto", "minutos"],
];

/** A stretch of time (ms) as people say it: "3 horas", "menos de um minuto". */
export function lasting(ms: number): string {
  for (const [step, one, more] of steps) {
    const n = Math.floor(ms / step);
    if (n >= 1) return `${n} ${n === 1 ? one : more}`;
  }
  return "menos de um minuto";
}

/** Something that is as it should be. */
export function calm(key: string, title: string, fact: string): Check {
  return { key, title, tone: "calm", fact, todo: "" };
}

/** The planes that answer. */
export function up({ planes }: Facts): PlaneFacts[] {
  return planes.flatMap((plane) => ("down" in plane ? [] : [plane]));
}

/** What waits on all of them, and since when (ms). */
export function sumOf(all: readonly Backlog[]): Backlog {
  const since = all.flatMap((one) => one.since ?? []);
  return {
    waiting: all.reduce((sum, one) => sum + one.waiting, 0),
    since: since.length > 0 ? Math.min(...since) : null,
  };
}
