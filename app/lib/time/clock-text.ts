/** Minutes after midnight as people and fields write them: 545 → "09:05", 1440 → "24:00". */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Minutes after midnight of "HH:MM", 00:00–23:59 as time fields send it; null for what is no time. */
export function minuteOfClock(text: unknown): number | null {
  if (typeof text !== "string" || !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return null;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}
