import type ICAL from "ical.js";
import { minutes } from "~/lib/duration";
import { fromWallClock } from "~/lib/time/wall-clock";
import { isZone } from "~/lib/time/zone";
import type { Blocks } from "./blocks";

/** A wall clock: the instant (ms) of `YYYY-MM-DDTHH:MM` on it; null for none. */
export type WallClock = (wall: string) => number | null;

const onZone =
  (zone: string): WallClock =>
  (wall) =>
    fromWallClock(wall, zone);

/** A time as a property says it: its wall clock, and the clock that it is said on. */
export type SaidTime = { wall: string; isDay: boolean; clock: WallClock };
/** The times that a property says. */
export type TimesOf = (property: ICAL.Property) => SaidTime[];

/** The clock of UTC. */
export const utc: WallClock = onZone("UTC");

/** What Outlook calls zones that people in Brazil meet (CLDR, windowsZones). */
const outlook: Record<string, string> = {
  "E. South America Standard Time": "America/Sao_Paulo",
  "Bahia Standard Time": "America/Bahia",
  "SA Eastern Standard Time": "America/Fortaleza",
  "Tocantins Standard Time": "America/Araguaina",
  "Central Brazilian Standard Time": "America/Cuiaba",
  "SA Western Standard Time": "America/Manaus",
  "SA Pacific Standard Time": "America/Rio_Branco",
  "UTC-02": "America/Noronha",
  "Argentina Standard Time": "America/Argentina/Buenos_Aires",
  "Montevideo Standard Time": "America/Montevideo",
  "Paraguay Standard Time": "America/Asuncion",
  "Pacific SA Standard Time": "America/Santiago",
  "Eastern Standard Time": "America/New_York",
  "Central Standard Time": "America/Chicago",
  "Mountain Standard Time": "America/Denver",
  "Pacific Standard Time": "America/Los_Angeles",
  "GMT Standard Time": "Europe/London",
  "W. Europe Standard Time": "Europe/Berlin",
  "Romance Standard Time": "Europe/Paris",
  "Tokyo Standard Time": "Asia/Tokyo",
  UTC: "UTC",
};

/** A zone by the name that a program gives it: IANA's, IANA's behind the program's own (`/mozilla.org/…/America/Manaus`), Outlook's. */
function knownName(said: string): string | null {
  const bare = said.replace(/^"|"$/g, "").slice(0, 200);
  const parts = bare.split("/");
  const ends = [bare, parts.slice(-3).join("/"), parts.slice(-2).join("/")];
  return ends.find((name) => isZone(name)) ?? outlook[bare] ?? null;
}

/** The offset that a zone of the file has all the year round (ms east of UTC); null when it has several. */
function soleOffset(lines: readonly string[]): number | null {
  const said = new Set(lines.flatMap((line) => /^TZOFFSETTO:([+-]\d{4})/i.exec(line)?.[1] ?? []));
  const [only, ...others] = said;
  if (only === undefined || others.length > 0) return null;
  return (only.startsWith("-") ? -1 : 1) * minutes(Number(only.slice(1, 3)) * 60 + Number(only.slice(3)));
}

const shifted =
  (offset: number): WallClock =>
  (wall) => {
    const at = utc(wall);
    return at === null ? null : at - offset;
  };

/**
 * Reads the times of a file's properties, each on its own clock. Taken from what was parsed as it is: to make a time of the library's
 * of each takes 70 µs, and a file may name a hundred thousand.
 * @param reader IANA zone of whose clock holds where the file says nothing that can be read
 */
export function timesIn({ zones, zone }: Blocks, reader: string): TimesOf {
  const own = new Map<string, WallClock>();
  for (const lines of zones) {
    const name = lines.flatMap((line) => /^TZID[^:]*:(.+)$/i.exec(line)?.[1]?.trim() ?? [])[0];
    const offset = soleOffset(lines);
    if (name !== undefined && offset !== null) own.set(name, shifted(offset));
  }
  const floating = onZone((zone && knownName(zone)) ?? reader);
  const known = new Map<string, WallClock>();
  const named = (said: string) => {
    const name = knownName(said);
    const found = known.get(said) ?? (name === null ? (own.get(said) ?? onZone(reader)) : onZone(name));
    known.set(said, found);
    return found;
  };
  return (property) => {
    const [, params, , ...values] = property.toJSON() as [string, { tzid?: unknown }, string, ...unknown[]];
    const said = typeof params.tzid === "string" ? named(params.tzid) : floating;
    return values.flatMap((value) => {
      const [, wall, more] = /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(?=:))?)(?::\d{2}Z?)?$/.exec(String(value)) ?? [];
      if (wall === undefined) return [];
      const isDay = more === undefined;
      return [{ wall: isDay ? `${wall}T00:00` : wall, isDay, clock: String(value).endsWith("Z") ? utc : said }];
    });
  };
}
