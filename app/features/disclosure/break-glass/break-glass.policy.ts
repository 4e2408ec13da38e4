import { days, hours, minutes } from "~/lib/duration";
import type { breakGlass } from "./break-glass.table";

export type BreakGlassRow = typeof breakGlass.$inferSelect;

/** How long (ms) an exceptional access is open, and how long a request for one waits for the second person. */
export const openFor = minutes(15);
export const waitsFor = hours(1);
/** Who ran the clinic this long (ms) ago is still somebody to wait for: nobody shuts the second person out, and opens alone. */
export const goneSince = days(7);
/**
 * Who has run the clinic for less long (ms) than this is nobody's second person: an admin makes another account, gives it the role and
 * says yes to themselves within a minute. Where nobody else is there longer, the clinic is as one with a single admin.
 */
export const seatedFor = days(7);
/** Within this time (ms) after it was opened another admin reviews it. */
export const reviewWithin = days(7);
/** When they are reminded, counted from then: before the week is over, and after. */
const reminders = [days(3), days(6), reviewWithin, days(14), days(21)];
/** Who has not reviewed by then does not: it is closed without review, which is told to the patient and to the platform. */
const givenUpAfter = days(28);

/** When (ms) something is to be done next about an access that nobody has reviewed, seen from an instant. */
export function nextReminder(openedAt: number, now: number): number {
  return openedAt + ([...reminders, givenUpAfter].find((after) => openedAt + after > now) ?? givenUpAfter);
}

/**
 * Whether it is closed without review: after four weeks, and when the week is over where there is nobody else who could. A review of
 * one's own is none, and a list that stays open for ever is read by nobody.
 */
export function isGivenUp(openedAt: number, others: number, now: number): boolean {
  return now >= openedAt + (others === 0 ? reviewWithin : givenUpAfter);
}

/** waiting for approval · lapsed without it · open · over, to be reviewed · reviewed · closed without review */
export type BreakGlassState = "waiting" | "lapsed" | "open" | "over" | "reviewed" | "unreviewed";

/** Where an access stands at an instant (ms): at its last millisecond it is open, at minute fifteen over. */
export function stateOf(
  {
    openedAt,
    expiresAt,
    endedAt,
    reviewedAt,
    verdict,
  }: Pick<BreakGlassRow, "openedAt" | "expiresAt" | "endedAt" | "reviewedAt" | "verdict">,
  now: number,
): BreakGlassState {
  if (verdict === "nobody") return "unreviewed";
  if (reviewedAt !== null) return "reviewed";
  if (openedAt === null) return endedAt === null && now < expiresAt ? "waiting" : "lapsed";
  return endedAt === null && now < expiresAt ? "open" : "over";
}

/** Whether nobody has reviewed it in time. */
export function isOverdue(row: Pick<BreakGlassRow, "openedAt" | "reviewedAt">, now: number): boolean {
  return row.openedAt !== null && row.reviewedAt === null && now >= row.openedAt + reviewWithin;
}
