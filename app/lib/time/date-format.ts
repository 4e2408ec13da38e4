import { zoneOr } from "./zone";

const formats = new Map<string, Intl.DateTimeFormat>();
const mostFormats = 500;

/** A format of instants, made once. Neither a zone nor a locale that is unknown here breaks a page: São Paulo and Portuguese stand in. */
export function dateFormat(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const timeZone = zoneOr(zone);
  const key = `${locale}|${timeZone}|${JSON.stringify(options)}`;
  const found = formats.get(key);
  if (found) return found;
  const made = new Intl.DateTimeFormat(knownLocale(locale), { ...options, timeZone });
  if (formats.size < mostFormats) formats.set(key, made);
  return made;
}

function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "pt-BR";
  } catch {
    return "pt-BR";
  }
}
