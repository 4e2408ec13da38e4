/** The zone that counts where nothing better is known. */
export const houseZone = "America/Sao_Paulo";

const known = new Map<string, string | null>();
/** There are some 600 zones; what strangers send must not grow without end. */
const mostKnown = 1000;

/** What this runtime calls a zone, in its own spelling ("america/sao_paulo" → "America/Sao_Paulo"); null when it knows none. */
export function knownZone(zone: string): string | null {
  const found = known.get(zone);
  if (found !== undefined) return found;
  const name = canonical(zone);
  if (known.size < mostKnown) known.set(zone, name);
  return name;
}

function canonical(zone: string): string | null {
  if (!/^[A-Za-z][\w+/-]{0,63}$/.test(zone)) return null; // also offsets, which not every browser takes
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Whether a text names a time zone that this runtime knows. */
export function isZone(zone: string): boolean {
  return knownZone(zone) !== null;
}

/**
 * A zone that can be reckoned with, whatever was stored or sent: judged where it is used, for a zone that a database or a browser
 * knew may be unknown here.
 */
export function zoneOr(zone: string | null | undefined, fallback: string = houseZone): string {
  return knownZone(zone ?? "") ?? knownZone(fallback) ?? houseZone;
}

/** The zone this device is set to; the house's where it does not say (`Etc/Unknown`). */
export function deviceZone(): string {
  return zoneOr(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The city that a zone is named after: "America/Sao_Paulo" → "Sao Paulo". */
export function placeOfZone(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
