import * as z from "zod";

/** Two centuries and more on each side: days and instants outside of them are slips, and nobody counts up to them. @param text a day, or an instant or a wall clock that begins with one */
export function isReckoned(text: string): boolean {
  return text >= "1900-01-02" && text < "2200";
}

/** A calendar day (YYYY-MM-DD) of the years 1900–2199: one that can be counted from. @param message said of anything else */
export function calendarDay(message: string) {
  return z.iso.date({ error: message, abort: true }).refine(isReckoned, message);
}

/** An instant (ISO 8601 with its offset) of the same years. @param message said of anything else */
export function reckonedInstant(message: string) {
  return z.iso.datetime({ offset: true, error: message, abort: true }).refine(isReckoned, message);
}
