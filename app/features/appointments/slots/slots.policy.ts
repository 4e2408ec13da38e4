import { minutes } from "~/lib/duration";
import {
  dayAfter,
  daysBetween,
  fromWallClock,
  localDay,
  minuteOfDay,
  toWallClock,
  weekdayOf,
} from "~/lib/time/wall-clock";
import { typesOf, type Availability, type HoursType } from "../availability/availability";
import type { AppointmentType } from "../appointment";

/** A time at which a patient may book. Instants in ms. */
export type Slot = { startAt: number; endAt: number; types: AppointmentType[] };

/** Time that is taken; `localDay` is the day it counts for. */
export type Taken = { startAt: number; endAt: number; localDay: string };

/** What slots hang on; the psychologist's zone, instants in ms. */
export type Offer = { availability: Availability; zone: string; now: number };

type Hours = { from: string; to: string; type: HoursType };

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The hours of a day: those said for the day itself, else those of its weekday. */
export function hoursOf({ rules, exceptions }: Availability, day: string): Hours[] {
  const said = exceptions.filter(({ date }) => date === day);
  if (said.length > 0) return said.flatMap((one) => ("from" in one ? [one] : []));
  const weekday = weekdayOf(day) || 7;
  return rules.filter((rule) => rule.weekday === weekday);
}

function instantOf(day: string, clock: string, zone: string): number {
  const wall = clock === "24:00" ? `${dayAfter(day, 1)}T00:00` : `${day}T${clock}`;
  return fromWallClock(wall, zone) ?? 0; // days and clocks are judged where they come in
}

/** Whether a stretch lies within hours on the wall clock, and is the first of its name where an hour happens twice. */
function isWithin({ from, to }: Hours, day: string, startAt: number, endAt: number, zone: string): boolean {
  if (localDay(startAt, zone) !== day || fromWallClock(toWallClock(startAt, zone), zone) !== startAt) return false;
  return minuteOfDay(startAt, zone) >= minuteOf(from) && minuteOfDay(endAt - 1, zone) < minuteOf(to);
}

function slotsOfHours(hours: Hours, day: string, { availability, zone }: Offer, length: number): Slot[] {
  const step = minutes(availability.slotMinutes + availability.bufferMinutes);
  const [first, last] = [instantOf(day, hours.from, zone), instantOf(day, hours.to, zone)];
  const slots: Slot[] = [];
  for (let startAt = first; startAt + length <= last; startAt += step) {
    const endAt = startAt + length;
    if (isWithin(hours, day, startAt, endAt, zone)) slots.push({ startAt, endAt, types: typesOf(hours.type) });
  }
  return slots;
}

/**
 * Slots of a day (YYYY-MM-DD in the psychologist's zone) that her hours, the notice she wants and her horizon allow, whether taken or
 * not. They stand a slot and a buffer apart, counted from the beginning of her hours in time that passes: what a change of clocks
 * leaves out has none, an hour that happens twice has them once.
 * @param length ms that a session takes, when it is not the usual one
 */
export function slotsOfDay(offer: Offer, day: string, length = minutes(offer.availability.slotMinutes)): Slot[] {
  const { availability, zone, now } = offer;
  if (!availability.selfBooking || day > dayAfter(localDay(now, zone), availability.horizonDays)) return [];
  const earliest = now + minutes(availability.minimumNoticeMinutes);
  return hoursOf(availability, day)
    .flatMap((hours) => slotsOfHours(hours, day, offer, length))
    .filter(({ startAt }) => startAt >= earliest && startAt > now)
    .sort((a, b) => a.startAt - b.startAt);
}

/** The slot that begins at an instant (ms), taken or not; null when there is none. */
export function slotAt(offer: Offer, startAt: number, length?: number): Slot | null {
  const slots = slotsOfDay(offer, localDay(startAt, offer.zone), length);
  return slots.find((slot) => slot.startAt === startAt) ?? null;
}

const meets = (one: { startAt: number; endAt: number }, from: number, until: number) =>
  one.startAt < until && one.endAt > from;

/**
 * Slots that are free: nothing of hers within the buffers around it, nothing of the patient's at the same time, the day not full. What
 * is written is judged by the database again (`busy_span_free`, `busy_span_day`), by the same rules.
 * @param span instants in ms that a slot begins within; the first included, the second not
 */
export function freeSlots(
  offer: Offer,
  { from, to }: { from: number; to: number },
  { hers, own }: { hers: readonly Taken[]; own: readonly Taken[] },
): Slot[] {
  const { availability, zone } = offer;
  const buffer = minutes(availability.bufferMinutes);
  const free: Slot[] = [];
  const first = localDay(from, zone);
  // Counted, not compared: a day of the year 10,000, or before the year 0, sorts where no walk would come to an end.
  const walk = daysBetween(first, localDay(to - 1, zone));
  for (let n = 0; n <= walk; n++) {
    const day = dayAfter(first, n);
    const taken = hers.filter((one) => one.localDay === day).length;
    if (availability.maxPerDay !== null && taken >= availability.maxPerDay) continue;
    for (const slot of slotsOfDay(offer, day)) {
      const { startAt, endAt } = slot;
      if (startAt < from || startAt >= to) continue;
      const isTaken = hers.some((one) => meets(one, startAt - buffer, endAt + buffer));
      if (!isTaken && !own.some((one) => meets(one, startAt, endAt))) free.push(slot);
    }
  }
  return free;
}
