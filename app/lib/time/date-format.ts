import { zoneOr } from "./zone";

const formats = new Map<string, Intl.DateTimeFormat>();
const mostFormats = 500;
/** The same by the very object of options, for who keeps it: a list of twenty instants asks some hundred times. */
const kept = new WeakMap<Intl.DateTimeFormatOptions, { locale: string; zone: string; format: Intl.DateTimeFormat }>();

/** A format of instants, made once; found sooner by options that are one object each time. Neither a zone nor a locale that is unknown here breaks a page: São Paulo and Portuguese stand in. */
export function dateFormat(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const last = kept.get(options);
  if (last?.locale === locale && last.zone === zone) return last.format;
  const format = formatFor(locale, zone, options);
  kept.set(options, { locale, zone, format });
  return format;
}

function formatFor(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
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
