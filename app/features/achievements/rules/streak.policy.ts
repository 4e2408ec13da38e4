import { startOfWeek } from "~/lib/time/calendar";
import { dayAfter } from "~/lib/time/wall-clock";

/** A pause by choice: its days (YYYY-MM-DD) ask for nothing. `to` is its last day. */
export type Pause = { from: string; to: string };

/** Days of each week, Monday to Sunday, that may be left out without a question. */
export const restDays = 2;
/** Days with something done that it takes after a gap for what was before to count again ("retomada"). */
export const daysOfReturn = 3;

type Days = { days: ReadonlySet<string>; pauses: readonly Pause[]; today: string };

const isPaused = (day: string, pauses: readonly Pause[]) => pauses.some(({ from, to }) => from <= day && day <= to);

/**
 * The stretches of a person's days, the newest first: how many days something was done in each. A stretch ends where more than two days of
 * one week were left out that were no pause; today is not left out before it is over.
 */
function stretches({ days, pauses, today }: Days): number[] {
  const first = [...days].toSorted()[0];
  const found: number[] = [];
  if (first === undefined) return found;
  let [count, missed, week] = [0, 0, startOfWeek(today)];
  for (let day = today; day >= first; day = dayAfter(day, -1)) {
    if (startOfWeek(day) !== week) [missed, week] = [0, startOfWeek(day)];
    if (days.has(day)) count += 1;
    else if (day !== today && !isPaused(day, pauses)) missed += 1;
    if (missed <= restDays) continue;
    if (count > 0 || found.length === 0) found.push(count);
    [count, missed] = [0, 0];
  }
  if (count > 0) found.push(count);
  return found;
}

export type Streak = {
  /** Days on which something was done. */
  days: number;
  /** Today lies in a pause. */
  paused: boolean;
  /** Days from before a gap that count again: the person came back and stayed for three days. */
  regained: number;
  /** So many days of three since the return; null when nothing waits to be regained. */
  returning: number | null;
};

/**
 * How long somebody has been at it, in their own local days. It forgives: two rest days a week, pauses by choice, and a gap, once they are
 * back for three days. Nothing is ever taken away.
 * @param of.days local days (YYYY-MM-DD) with something done @param of.today the local day it is
 */
export function streakOf(of: Days): Streak {
  const [now = 0, ...before] = stretches(of);
  const all = [now];
  for (const earlier of before) {
    if ((all.at(-1) ?? 0) < daysOfReturn) break;
    all.push(earlier);
  }
  const regained = all.slice(1).reduce((sum, count) => sum + count, 0);
  const waits = now < daysOfReturn && before.some((count) => count > 0);
  return {
    days: now + regained,
    paused: isPaused(of.today, of.pauses),
    regained,
    returning: waits ? now : null,
  };
}

/** Days that a pause may be announced for, at most. */
export const longestPause = 30;

/** A pause from today, of so many days (1–30). */
export function pauseFrom(today: string, days: number): Pause {
  return { from: today, to: dayAfter(today, days - 1) };
}

/** The pauses without what of them is still to come: the person is back. What began today goes whole. */
export function endPauses(pauses: readonly Pause[], today: string): Pause[] {
  const yesterday = dayAfter(today, -1);
  return pauses.flatMap(({ from, to }) => {
    if (to < today) return [{ from, to }];
    return from <= yesterday ? [{ from, to: yesterday }] : [];
  });
}
