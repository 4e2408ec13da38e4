import { hours } from "~/lib/duration";
import { formatDay, formatHour } from "~/ui/time/format-time";
import type { Performance } from "../../metrics/read-performance.server";
import type { Drawn } from "./performance-page";

const number = new Intl.NumberFormat("pt-BR");

/** Requests by the hour as a line: an hour without any is none, not a gap. */
export function drawnHours({ hours: counts, sinceHour, lastHour }: Performance, zone: string, now: number): Drawn {
  const known = new Map(counts.map(({ hour, count }) => [hour, count]));
  const reader = { zone, now };
  const words = (hour: number) => `${formatDay(hour * hours(1), reader)}, ${formatHour(hour * hours(1), reader)}`;
  const points = Array.from({ length: lastHour - sinceHour + 1 }, (_, n) => {
    const value = known.get(sinceHour + n) ?? 0;
    return { at: sinceHour + n, value, label: words(sinceHour + n), words: number.format(value) };
  });
  const high = Math.max(10, ...points.map(({ value }) => value));
  return {
    points,
    frame: { first: sinceHour, last: lastHour, low: 0, high },
    ticks: [0, high].map((value) => ({ value, words: number.format(value) })),
    along: [sinceHour, lastHour].map((at) => ({ at, words: words(at) })),
  };
}

/** What the line shows. */
export function sentenceOf({ total, failed, p50, p95 }: Performance, span: string): string {
  if (total === 0) return `Nenhuma requisição em ${span}.`;
  const share = failed === 0 ? "nenhuma falhou" : `${number.format(failed)} falharam`;
  return `${number.format(total)} ${total === 1 ? "requisição" : "requisições"} em ${span}: metade em até ${p50 ?? 0} ms, 95 % em até ${p95 ?? 0} ms; ${share}.`;
}
