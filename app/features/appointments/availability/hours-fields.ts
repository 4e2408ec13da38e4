import type { HoursType } from "./availability";

/** Hours that a weekday's fields take: as many as the whole week may have, so that what was sent otherwise is never lost here. */
export const rangesPerDay = 70;
/** Days that differ which one form takes: all that may be kept, and two new ones. */
export const exceptionsPerForm = 402;

/** Name of a field of the week's form. @param weekday 1 Monday … 7 Sunday */
export function hourField(side: "from" | "to" | "type", weekday: number, nth: number): string {
  return `${side}-${weekday}-${nth}`;
}

/** Name of a field of a day that differs. */
export function dayField(part: "date" | "kind" | "from" | "to", nth: number): string {
  return `day-${part}-${nth}`;
}

/** Hours of a day as they are typed: texts, perhaps unfinished. */
export type HoursRow = { from: string; to: string; type: HoursType };

/** A day that differs as it is typed. */
export type DayRow = { date: string; kind: "closed" | "hours"; from: string; to: string };
