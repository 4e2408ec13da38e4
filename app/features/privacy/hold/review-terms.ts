import { days } from "~/lib/duration";

/** In how many months a hold is to be looked at again: nobody may place one and forget it. */
export const reviewTerms = ["3", "6", "12"] as const;
export type ReviewTerm = 3 | 6 | 12;

/** Months of the mean year (ms). */
export function reviewAfter(months: ReviewTerm): number {
  return Math.round((days(365.25) * months) / 12);
}

/** How long (ms) before that day it is said for the first time; and how often from then on. */
export const remindedBefore = days(14);
export const remindedEvery = days(30);

/** When it is said again: before its day on the day itself, and after it each month. */
export function nextReminder(now: number, reviewAt: number): number {
  return now < reviewAt ? reviewAt : now + remindedEvery;
}
