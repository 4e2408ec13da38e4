const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })));
  return found;
}

/** Where and how an instant is read. */
export type Reader = { now: number; zone: string; locale?: string };

/** The hour on the reader's clock: "14:30". */
export function formatHour(at: number, { zone, locale = "pt-BR" }: Omit<Reader, "now">): string {
  return format(locale, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** Whole calendar days from the reader's today: −1 is yesterday. */
function daysAway(at: number, { now, zone }: Reader): number {
  const day = format("en-CA", zone, { year: "numeric", month: "2-digit", day: "2-digit" });
  return Math.round((Date.parse(day.format(at)) - Date.parse(day.format(now))) / 86_400_000);
}

/** The day as people say it: "hoje", "amanhã", "quinta, 26 de novembro", with the year when it is another. */
export function formatDay(at: number, reader: Reader): string {
  const { now, zone, locale = "pt-BR" } = reader;
  const away = daysAway(at, reader);
  if (Math.abs(away) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
  const weekday = format(locale, zone, { weekday: "long" }).format(at).replace("-feira", "");
  const year = format(locale, zone, { year: "numeric" });
  const sameYear = year.format(at) === year.format(now);
  const date = format(locale, zone, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
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
  return format(locale, zone, { dateStyle: "short", timeStyle: "short", hourCycle: "h23" }).format(at);
}
