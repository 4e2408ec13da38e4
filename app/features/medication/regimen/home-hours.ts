import { hours, minutes } from "~/lib/duration";
import { instantOf } from "./slots";
import { undoneFor } from "./undone-for";

type Hour = { slot: string; mark: { markedAt: number } | null };

/** Hours that the home shows at once; the list has them all. */
export const mostOnHome = 4;
/** How long (ms) before its hour something may be marked there, and how long it is "now". */
export const early = minutes(30);
export const isNowFor = hours(3);

/**
 * Which hours of today the home shows: those that have come and are not marked, half an hour ahead too, and what was marked in the last ten
 * minutes. `isNow`: one of them lies within the last three hours; what is older is of today, and asks for nothing.
 */
export function hoursForHome<H extends Hour>(
  today: readonly H[],
  { now, zone }: { now: number; zone: string },
): { shown: H[]; isNow: boolean } {
  const dated = today.map((one) => ({ one, at: instantOf(one.slot, zone) ?? now }));
  const open = dated.filter(({ one, at }) => one.mark === null && at <= now + early);
  const fresh = dated.filter(({ one }) => one.mark !== null && now - one.mark.markedAt < undoneFor);
  const shown = dated.filter((each) => open.includes(each) || fresh.includes(each)).map(({ one }) => one);
  return { shown, isNow: fresh.length > 0 || open.some(({ at }) => now - at <= isNowFor) };
}
