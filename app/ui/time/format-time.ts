import { dateFormat } from "~/lib/time/date-format";
import { daysBetween, localDay } from "~/lib/time/wall-clock";

/** Where and how an instant is read. */
export type Reader = { now: number; zone: string; locale?: string };

// Each one object, by which its format is found again (`dateFormat`).
const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const weekdayOnly = { weekday: "long" } as const;
const dayAndMonth = { day: "numeric", month: "long" } as const;
const withYear = { ...dayAndMonth, year: "numeric" } as const;
const exact = { dateStyle: "short", timeStyle: "short", hourCycle: "h23" } as const;

/** "ontem", "hoje", "amanhã", by locale: to make one costs as much as a card. */
const nearDays = new Map<string, Intl.RelativeTimeFormat>();
const mostLocales = 50;

function nearDay(locale: string): Intl.RelativeTimeFormat {
  const found = nearDays.get(locale);
  if (found) return found;
  const made = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (nearDays.size < mostLocales) nearDays.set(locale, made);
  return made;
}

/** The hour on the reader's clock: "14:30". */
export function formatHour(at: number, { zone, locale = "pt-BR" }: Omit<Reader, "now">): string {
  return dateFormat(locale, zone, hour).format(at);
}

/** The day as people say it: "hoje", "amanhã", "quinta, 26 de novembro", with the year when it is another. */
export function formatDay(at: number, reader: Reader): string {
  const { now, zone, locale = "pt-BR" } = reader;
  const [today, day] = [localDay(now, zone), localDay(at, zone)];
  const away = daysBetween(today, day); // whole calendar days: −1 is yesterday
  if (Math.abs(away) <= 1) return nearDay(locale).format(away, "day");
  const weekday = dateFormat(locale, zone, weekdayOnly).format(at).replace("-feira", "");
  const isSameYear = day.slice(0, -6) === today.slice(0, -6);
  const date = dateFormat(locale, zone, isSameYear ? dayAndMonth : withYear);
  return `${weekday}, ${date.format(at)}`;
}

/** Day and hour as people say them: "hoje às 14:30", "ontem à 01:10". */
export function formatWhen(at: number, reader: Reader): string {
  const said = formatHour(at, reader);
  const joint = !(reader.locale ?? "pt-BR").startsWith("pt") ? ", " : said.startsWith("01:") ? " à " : " às ";
  return `${formatDay(at, reader)}${joint}${said}`;
}

/** Full date and hour for a tooltip: "26/11/2026, 14:30". */
export function formatExact(at: number, { zone, locale = "pt-BR" }: Omit<Reader, "now">): string {
  return dateFormat(locale, zone, exact).format(at);
}
