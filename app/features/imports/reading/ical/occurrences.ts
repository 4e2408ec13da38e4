import ICAL from "ical.js";
import { days } from "~/lib/duration";
import { dayAfter, dayOf } from "~/lib/time/wall-clock";
import { utc, type TimesOf, type WallClock } from "./clocks";

/** Times that one rule names at most, and steps that are made to find them; and steps of a whole file. */
const mostOfOne = 1000;
const mostSteps = 4000;
export const mostStepsOfAll = 100_000;
/** How far ahead (ms) a rule without end is written out; and behind, where it began longer ago. */
const ahead = days(365);
const behind = days(5 * 366);

const two = (n: number) => String(n).padStart(2, "0");

/** A time as `YYYY-MM-DDTHH:MM` on the clock that it is said on. */
const wallOf = (t: ICAL.Time): string =>
  `${String(t.year).padStart(4, "0")}-${two(t.month)}-${two(t.day)}T${two(t.hour)}:${two(t.minute)}`;

/** What is taken out of a rule: instants (ms), and whole days of its own clock. */
export type TakenOut = { instants: Set<number>; days: Set<string> };

/** Adds the times of a property (EXDATE, RECURRENCE-ID): each on its own clock, for programs say them in UTC or in another zone. */
export function takeOut(out: TakenOut, property: ICAL.Property, timesOf: TimesOf): void {
  for (const { wall, isDay, clock } of timesOf(property)) {
    const at = isDay ? null : clock(wall);
    if (at === null) out.days.add(dayOf(wall));
    else out.instants.add(at);
  }
}

/** Rules that are walked through: others could name no day for ever, and are said to be none. */
export function isPlain(rule: ICAL.Recur): boolean {
  const parts = Object.keys(rule.parts);
  const monthDays = rule.parts.BYMONTHDAY ?? [];
  return (
    ["DAILY", "WEEKLY", "MONTHLY"].includes(rule.freq) &&
    parts.every((part) => part === "BYDAY" || part === "BYMONTHDAY") &&
    monthDays.every((day) => Number(day) > 0 && Number(day) <= 28)
  );
}

/**
 * The last instant (ms) at which a rule may name a time. Programs end a series in UTC, a second before its next time ("this and all that
 * follow"), or with a day, which is meant whole.
 */
function lastOf(until: ICAL.Time | null, clock: WallClock): number {
  if (!until || until.year > 9000) return Infinity;
  if (until.isDate) return (clock(dayAfter(dayOf(wallOf(until)), 1)) ?? Infinity) - 1;
  const at = (until.zone === ICAL.Timezone.utcTimezone ? utc : clock)(wallOf(until));
  return at === null ? Infinity : at + until.second * 1000;
}

type Rule = { rule: ICAL.Recur; first: ICAL.Time; clock: WallClock };

/** Now (ms), and how many steps are left for the file. */
export type Walker = { now: number; steps: number };

/** The instants (ms) that a rule names around now, but those that are taken out; null when it began too long ago to be walked through. */
export function walk({ rule, first, clock }: Rule, out: TakenOut, walker: Walker): number[] | null {
  const { now } = walker;
  const last = Math.min(lastOf(rule.until, clock), now + ahead);
  const endless = rule.clone();
  endless.until = null as unknown as ICAL.Time;
  const found: number[] = [];
  const iterator = endless.iterator(first);
  for (let n = 0; n < mostSteps && found.length < mostOfOne; n++) {
    if (walker.steps-- <= 0) return null;
    const time = iterator.next() as ICAL.Time | null;
    if (!time) return found;
    const wall = wallOf(time);
    // No clock is farther from UTC than a day: what is long over is not looked at closer.
    if (Date.parse(`${wall}Z`) < now - behind - days(1)) continue;
    const at = clock(wall);
    if (at === null || at > last) return found;
    if (at > now - behind && !out.instants.has(at) && !out.days.has(dayOf(wall))) found.push(at);
  }
  return found.length > 0 ? found : null;
}
