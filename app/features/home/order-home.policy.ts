import { dayParts, homeMoments, type DayPart, type HomeMoment } from "~/features/kernel/said/home-card";

/** What of a card its place on the page is reckoned from. */
export type Placed = { moment: HomeMoment; place: number; fits: readonly DayPart[]; usedDays: number };

/** Days that use is counted over: a card's `usedDays` lies between 0 and this. */
export const useDays = 7;
/** What fitting the hour weighs, in days of use. */
const hourWeighs = 4;

/** The part of a day that a minute of it (0–1439) lies in. */
export function dayPartAt(minute: number): DayPart {
  const hour = minute / 60;
  const at = hour < 5 ? 0 : hour < 12 ? 1 : hour < 18 ? 2 : 3;
  return dayParts[at] ?? "night";
}

function weight({ fits, usedDays }: Placed, part: DayPart): number {
  return Math.min(useDays, Math.max(0, usedDays)) + (fits.includes(part) ? hourWeighs : 0);
}

/**
 * The order of a home. What has its hour comes first, in fixed places, so that it is found where it was; then what is of today; then what can
 * wait. Among the last two, what fits the hour and what its reader uses comes sooner: days of use in the last 7, and 4 more for the hour;
 * where that is the same, the fixed place says.
 */
export function inHomeOrder<C extends Placed>(cards: readonly C[], part: DayPart): C[] {
  const moment = (card: C) => homeMoments.indexOf(card.moment);
  return [...cards].sort(
    (a, b) =>
      moment(a) - moment(b) || (a.moment === "now" ? 0 : weight(b, part) - weight(a, part)) || a.place - b.place,
  );
}
