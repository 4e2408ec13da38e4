import { dateFormat } from "~/lib/time/date-format";
import { daysBetween, localDay } from "~/lib/time/wall-clock";

/** Where and how an instant is read. */
export type Reader = { now: number; zone: string; locale?: string };

/** The hour on the reader's clock: "14:30". */
export function formatHour(at: number, { zone, locale = "pt-BR" }: Omit<Reader, "now">): string {
  return dateFormat(locale, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** Whole calendar days from the reader's today: −1 is yesterday. */
function daysAway(at: number, { now, zone }: Reader): number {
  return daysBetween(localDay(now, zone), localDay(at, zone));
}

/** The day as people say it: "hoje", "amanhã", "quinta, 26 de novembro", with the year when it is another. */
export function formatDay(at: number, reader: Reader): string {
  const { now, zone, locale = "pt-BR" } = reader;
  const away = daysAway(at, reader);
  if (Math.abs(away) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
  const weekday = dateFormat(locale, zone, { weekday: "long" }).format(at).replace("-feira", "");
  const year = dateFormat(locale, zone, { year: "numeric" });
  const sameYear = year.format(at) === year.format(now);
  const date = dateFormat(locale, zone, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
  return `${weekday}, ${date.format(at)}`;
}

/** Day and hour as people say them: "hoje às 14:30", "ontem à 01:10". */
export function formatWhen(at: number, reader: Reader): string {
  const hour = formatHour(at, reader);
  const joint = !(reader.locale ?? "pt-BR").startsWith("pt") ? ", " : hour.startsWith("01:") ? " à " : " às ";
  return `${formatDay(at, reader)}${joint}${hour}`;
}

/** Full date and hour for a tooltip: "26/11/2026, 14:30". */
export function formatExact(at: number, { zone, locale = "pt-BR" }: Omit<Reader, "now">): string {
  return dateFormat(locale, zone, { dateStyle: "short", timeStyle: "short", hourCycle: "h23" }).format(at);
}
