import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { endOfDay, fromWallClock } from "~/lib/time/wall-clock";

/** How far ahead (ms) a session can be: two years, as far as a series reaches. */
const farthest = days(2 * 366);

/**
 * Lets on only to what lies ahead.
 * @param startAt ms
 * @throws AppError `sessions.past`, `sessions.too_far` (two years), beside the field sessionDate
 */
export function requireAhead(startAt: number, now: number): void {
  if (startAt <= now)
    throw new AppError("sessions.past", { fields: { sessionDate: "Este horário já passou. Escolha outro." } });
  if (startAt > now + farthest)
    throw new AppError("sessions.too_far", {
      fields: { sessionDate: "Escolha uma data dentro dos próximos dois anos." },
    });
}

/**
 * The same before anything is counted from it: a date so far off that no repeated request can mean it is refused at once.
 * @throws AppError as above
 */
export function requireNear(startAt: number, now: number): void {
  if (Math.abs(startAt - now) > farthest) requireAhead(startAt, now);
}

type Bound = "from" | "to";

/** Whether days of an instant (ms) are written in ten letters in every zone, so that one can walk from day to day. */
function isOnCalendars(instant: number): boolean {
  return instant > Date.UTC(1900, 0, 2) && instant < Date.UTC(9999, 11, 30);
}

/**
 * The instants (ms) of a period: from the first, included, to the second, not included. A day counts whole in `zone`.
 * @throws AppError `request.invalid` (field from or to)
 */
export function spanOf(
  said: Partial<Record<Bound, string | undefined>>,
  zone: string,
): { from: number | null; to: number | null } {
  const read = (name: Bound) => {
    const text = said[name];
    if (text === undefined) return null;
    const isDay = text.length === "YYYY-MM-DD".length;
    const instant =
      isDay && name === "to" ? endOfDay(text, zone) : isDay ? fromWallClock(text, zone) : Date.parse(text);
    if (instant === null || !isOnCalendars(instant))
      throw new AppError("request.invalid", { fields: { [name]: "Use uma data válida." } });
    return isDay && name === "to" ? instant + 1 : instant;
  };
  return { from: read("from"), to: read("to") };
}
