import { dateFormat } from "~/lib/time/date-format";
import { daysBetween, localDay } from "~/lib/time/wall-clock";

/** Where and how an instant is read. */
export type Reader = { now: number; zone: string; locale?: string };

/** The hour on the reader's clock: "14:30". */
export function formatHour(at: number, { zone, locale = "pt-BR" }: Omit<Reader, "now">): string {
  return dateFormat(locale, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

const relative = new Map<string, Intl.RelativeTimeFormat>();

/** A format of "ontem", "hoje", "amanhã", made once for each language. */
function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  const made = relative.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  relative.set(locale, made);
  return made;
}

/** The day as people say it: "hoje", "amanhã", "quinta, 26 de novembro", with the year when it is another. */
export function formatDay(at: number, { now, zone, locale = "pt-BR" }: Reader): string {
  const [today, day] = [localDay(now, zone), localDay(at, zone)];
  const away = daysBetween(today, day);
  if (Math.abs(away) <= 1) return relativeFormat(locale).format(away, "day");
  const year = today.slice(0, 4) === day.slice(0, 4) ? undefined : "numeric";
  const said = dateFormat(locale, zone, { weekday: "long", day: "numeric", month: "long", year }).format(at);
  return said.replace("-feira", "");
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
