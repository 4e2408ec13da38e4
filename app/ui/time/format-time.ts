import { dateFormat } from "~/lib/time/date-format";
import { daysBetween, localDay, toWallClock } from "~/lib/time/wall-clock";

/** Where and when an instant is read. */
export type Reader = { now: number; zone: string };

/** The hour on the reader's clock: "14:30". */
export function formatHour(at: number, { zone }: Omit<Reader, "now">): string {
  return toWallClock(at, zone).slice(-5);
}

/** Days in words, made once: a list says the same few for everybody. */
const said = new Map<string, string>();
const mostSaid = 1000;

/** A calendar day (YYYY-MM-DD) in words: "quinta, 26 de novembro". */
function dayWords(day: string, year: "numeric" | undefined): string {
  const key = `${day} ${year}`;
  let words = said.get(key);
  if (words === undefined) {
    const format = dateFormat("pt-BR", "UTC", { weekday: "long", day: "numeric", month: "long", year });
    words = format.format(Date.parse(day)).replace("-feira", "");
    if (said.size >= mostSaid) said.clear();
    said.set(key, words);
  }
  return words;
}

/** The day as people say it: "hoje", "amanhã", "quinta, 26 de novembro", with the year when it is another. */
export function formatDay(at: number, { now, zone }: Reader): string {
  const [today, day] = [localDay(now, zone), localDay(at, zone)];
  const near = ["ontem", "hoje", "amanhã"][daysBetween(today, day) + 1];
  return near ?? dayWords(day, today.slice(0, 4) === day.slice(0, 4) ? undefined : "numeric");
}

/** Day and hour as people say them: "hoje às 14:30", "ontem à 01:10". */
export function formatWhen(at: number, reader: Reader): string {
  const hour = formatHour(at, reader);
  return `${formatDay(at, reader)} ${hour.startsWith("01:") ? "à" : "às"} ${hour}`;
}

/** Full date and hour for a tooltip: "26/11/2026, 14:30". */
export function formatExact(at: number, reader: Omit<Reader, "now">): string {
  return `${localDay(at, reader.zone).split("-").reverse().join("/")}, ${formatHour(at, reader)}`;
}
