import { dateFormat } from "~/lib/time/date-format";
import { daysBetween, localDay } from "~/lib/time/wall-clock";

/** Where and how an instant is read. */
export type Reader = { now: number; zone: string; locale?: string };

/** The hour on the reader's clock: "14:30". */
export function formatHour(at: number, { zone, locale = "pt-BR" }: Omit<Reader, "now">): string {
  return dateFormat(locale, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** "ontem", "hoje", "amanhã" in the locale last asked for: to make one costs as much as the rest of a card. */
let near: Intl.RelativeTimeFormat | undefined;
let nearIn = "";

function nearDay(locale: string, away: number): string {
  if (nearIn !== locale) near = undefined;
  near ??= new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  nearIn = locale;
  return near.format(away, "day");
}

/** The day as people say it: "hoje", "amanhã", "quinta, 26 de novembro", with the year when it is another. */
export function formatDay(at: number, reader: Reader): string {
  const { now, zone, locale = "pt-BR" } = reader;
  const [today, day] = [localDay(now, zone), localDay(at, zone)];
  const away = daysBetween(today, day); // whole calendar days: −1 is yesterday
  if (Math.abs(away) <= 1) return nearDay(locale, away);
  const weekday = dateFormat(locale, zone, { weekday: "long" }).format(at).replace("-feira", "");
  const sameYear = day.slice(0, -6) === today.slice(0, -6);
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
