import { days } from "~/lib/duration";

/** After how many days a plan may be looked at again. */
export const reviewChoices = [30, 60, 90] as const;
export type ReviewDays = (typeof reviewChoices)[number];
export const usualReviewDays: ReviewDays = 90;

/** When a plan saved or reviewed now is to be looked at again. @returns instant in ms */
export function nextReview(now: number, everyDays: ReviewDays): number {
  return now + days(everyDays);
}
