import { startOfWeek } from "~/lib/time/calendar";
import { dayAfter } from "~/lib/time/wall-clock";
import { actKinds, type ActKind, type Counts } from "../rules/acts";
import type { Standing } from "../rules/badges";
import { levelOf } from "../rules/level.policy";
import { ringDays } from "../rules/ring.policy";
import { streakOf, type Pause } from "../rules/streak.policy";

/** What was done on a local day (YYYY-MM-DD). */
export type DayCounts = { day: string; counts: Counts };

/** Counts always in the same order: the same acts are the same text, whichever came first. */
function inOrder(countOf: (kind: ActKind) => number): Counts {
  const counted = actKinds.map((kind) => [kind, countOf(kind)] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** The same days with one act more. */
export function withAct(days: readonly DayCounts[], day: string, kind: ActKind): DayCounts[] {
  const before = days.find((one) => one.day === day)?.counts ?? {};
  const counts = inOrder((one) => (before[one] ?? 0) + (one === kind ? 1 : 0));
  return [{ day, counts }, ...days.filter((one) => one.day !== day)];
}

/** What was done on each day of the week (Monday to Sunday) that a day lies in. */
export function weekOf(days: readonly DayCounts[], day: string): Counts[] {
  const monday = startOfWeek(day);
  const sunday = dayAfter(monday, 6);
  return days.filter((one) => monday <= one.day && one.day <= sunday).map(({ counts }) => counts);
}

/** Of how many days each kind is: one more for what a day had not yet. */
export function kindDaysWith(kindDays: Counts, before: Counts, after: Counts): Counts {
  const isNew = (kind: ActKind) => (before[kind] ?? 0) === 0 && (after[kind] ?? 0) > 0;
  return inOrder((kind) => (kindDays[kind] ?? 0) + (isNew(kind) ? 1 : 0));
}

/** The days that the ring looks back on, as seen from the newest with anything done. The same days are the same text, whichever came first. */
export function recentOf(days: readonly DayCounts[]): Record<string, Counts> {
  const newest = days.reduce((latest, { day }) => (day > latest ? day : latest), "");
  const since = newest === "" ? "" : dayAfter(newest, 1 - ringDays);
  const recent = days.filter(({ day }) => day >= since).sort((a, b) => (a.day < b.day ? -1 : 1));
  return Object.fromEntries(recent.map(({ day, counts }) => [day, counts]));
}

type Totals = { xp: number; activeDays: number; kindDays: Counts; pauses: readonly Pause[] };

/** How somebody stands, for the badges. @param today the local day it is reckoned for */
export function standingOf(totals: Totals, days: readonly DayCounts[], today: string): Standing {
  const { xp, activeDays, kindDays, pauses } = totals;
  const streak = streakOf({ days: new Set(days.map(({ day }) => day)), pauses, today });
  return {
    ...{ kindDays, activeDays, level: levelOf(xp), streakDays: streak.days },
    hasReturned: streak.regained > 0,
    hasPaused: pauses.length > 0,
  };
}
