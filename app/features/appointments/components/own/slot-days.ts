import { localDay, toWallClock } from "~/lib/time/wall-clock";
import { dateFormat } from "~/lib/time/date-format";
import type { AppointmentType } from "../../appointment";
import type { DayPeriod } from "../../waiting/waiting";
import { periodOf } from "../../waiting/waiting.policy";

/** A time that can be booked. Instants in ms. */
export type OpenSlot = { startAt: number; endAt: number; types: AppointmentType[] };
/** A day (YYYY-MM-DD) of the reader's and its free times. */
export type SlotDay = { day: string; slots: OpenSlot[] };

/** Free times by the days of a zone, in order. */
export function byDay(slots: readonly OpenSlot[], zone: string): SlotDay[] {
  const days = new Map<string, OpenSlot[]>();
  for (const slot of slots) {
    const day = localDay(slot.startAt, zone);
    const same = days.get(day);
    if (same) same.push(slot);
    else days.set(day, [slot]);
  }
  return [...days].map(([day, found]) => ({ day, slots: found }));
}

/** The free times nearest to an instant (ms), in order of time. */
export function nearest(slots: readonly OpenSlot[], at: number, most: number): OpenSlot[] {
  const away = ({ startAt }: OpenSlot) => Math.abs(startAt - at);
  return [...slots]
    .filter(({ startAt }) => startAt !== at)
    .sort((a, b) => away(a) - away(b) || a.startAt - b.startAt)
    .slice(0, most)
    .sort((a, b) => a.startAt - b.startAt);
}

const periodNames: Record<DayPeriod, string> = { morning: "Manhã", afternoon: "Tarde", evening: "Noite" };

/** A day's free times by its parts; parts without one are left out. */
export function byPeriod(slots: readonly OpenSlot[], zone: string): { name: string; slots: OpenSlot[] }[] {
  return (Object.keys(periodNames) as DayPeriod[])
    .map((period) => ({
      name: periodNames[period],
      slots: slots.filter(({ startAt }) => periodOf(startAt, zone) === period),
    }))
    .filter(({ slots: found }) => found.length > 0);
}

/** Whether two zones' clocks differ at an instant (ms). */
export function clocksDiffer(at: number, zone: string, other: string): boolean {
  return toWallClock(at, zone) !== toWallClock(at, other);
}

/** What people call a zone: "horário de Brasília". */
export function zoneName(zone: string, at: number): string {
  const parts = dateFormat("pt-BR", zone, { timeZoneName: "longGeneric" }).formatToParts(at);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return name.replace(/^Horário/, "horário");
}
