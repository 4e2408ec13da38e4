import { days } from "~/lib/duration";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import { mostDaysBack } from "../mark/mark";
import type { Stretch } from "./regimen";
import { instantOf, slotsOfDay, type Slot } from "./slots";

/** Days that "lately" looks back on, today among them. */
export const lately = 28;

/** How often something was taken and left out of so many hours; `due` is 0 for what is for when it is needed. */
export type Adherence = { due: number; taken: number; skipped: number };

type Dated = { times: readonly string[]; stretches: readonly Stretch[]; createdAt: number };
type Said = { slot: Slot; state: "taken" | "skipped" };
type Asked = { now: number; zone: string };

/** How long (ms) hours that were given up are kept: until none of them can be marked. */
const keptFor = days(mostDaysBack + 1);
/** Changes of hours that are kept: who changes them more often within four weeks is counted from the last of these on. */
const mostStretches = 40;

/** Which hours something had from when on, the oldest first: at least those it has now. */
export function stretchesOf({ times, stretches, createdAt }: Dated): readonly Stretch[] {
  return stretches.length > 0 ? stretches : [{ from: createdAt, times }];
}

/** The same after its hours change at an instant (ms), without what no count looks back on. */
export function changeHours(regimen: Dated, times: readonly string[], now: number): Stretch[] {
  const all = [...stretchesOf(regimen), { from: now, times }];
  const isLate = (n: number) => (all[n + 1]?.from ?? now) > now - keptFor;
  return all.filter((_, n) => isLate(n)).slice(-mostStretches);
}

/** Hours of something that comes back to the list at an instant (ms): while it was off the list none were due. */
export function hoursOnReturn(regimen: Dated, endedAt: number, now: number): Stretch[] {
  return changeHours({ ...regimen, stretches: changeHours(regimen, [], endedAt) }, regimen.times, now);
}

/**
 * The hours of the last days (today among them) that have come, each from when it was put down until it was changed: an hour of the morning of the day on
 * which something was put down in the afternoon is none of them.
 */
export function dueSlots(regimen: Dated, { now, zone }: Asked, back = lately): Set<Slot> {
  const stretches = stretchesOf(regimen);
  const today = localDay(now, zone);
  const due = new Set<Slot>();
  for (const [n, { from, times }] of stretches.entries()) {
    const until = Math.min(stretches[n + 1]?.from ?? Infinity, now + 1);
    const began = localDay(from, zone);
    const first = dayAfter(today, 1 - back);
    for (let day = began > first ? began : first; day <= today; day = dayAfter(day, 1))
      for (const slot of slotsOfDay(times, day)) {
        const at = instantOf(slot, zone);
        if (at !== null && at >= from && at < until) due.add(slot);
      }
  }
  return due;
}

/** A mark of what was taken when needed stands under its minute and an id. */
const isOfNeed = (slot: Slot) => slot.includes("/");

/**
 * How the last four weeks went: of the hours that have come, how many were marked. A mark of an hour that was none then, or has not come,
 * counts for nothing, so that there are never more marks than hours.
 */
export function adherenceOf(regimen: Dated, said: readonly Said[], asked: Asked): Adherence {
  const isNeeded = regimen.times.length === 0;
  const due = isNeeded ? new Set<Slot>() : dueSlots(regimen, asked);
  const first = dayAfter(localDay(asked.now, asked.zone), 1 - lately);
  const counts = ({ slot }: Said) => (isNeeded ? isOfNeed(slot) && slot >= first : due.has(slot));
  const count = (state: Said["state"]) => said.filter((one) => one.state === state && counts(one)).length;
  return { due: due.size, taken: count("taken"), skipped: count("skipped") };
}

/** Whether an hour of the clock was ever one of its own lately, on a day since it was put down. */
export function isOwnSlot(regimen: Dated & { since: string }, slot: Slot): boolean {
  const [day = "", time = ""] = slot.split("T");
  return day >= regimen.since && [regimen, ...regimen.stretches].some(({ times }) => times.includes(time));
}
