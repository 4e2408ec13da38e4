import { days, hours, minutes } from "~/lib/duration";
import type { breakGlass } from "./break-glass.table";

export type BreakGlassRow = typeof breakGlass.$inferSelect;

/** How long (ms) an exceptional access is open, and how long a request for one waits for the second person. */
export const openFor = minutes(15);
export const waitsFor = hours(1);
/** Within this time (ms) after it was opened another admin reviews it; a day before, they are reminded. */
export const reviewWithin = days(7);
export const remindAfter = days(6);

/** waiting for approval · lapsed without it · open · over, to be reviewed · reviewed */
export type BreakGlassState = "waiting" | "lapsed" | "open" | "over" | "reviewed";

/** Where an access stands at an instant (ms): at its last millisecond it is open, at minute fifteen over. */
export function stateOf(
  {
    openedAt,
    expiresAt,
    endedAt,
    reviewedAt,
  }: Pick<BreakGlassRow, "openedAt" | "expiresAt" | "endedAt" | "reviewedAt">,
  now: number,
): BreakGlassState {
  if (reviewedAt !== null) return "reviewed";
  if (openedAt === null) return endedAt === null && now < expiresAt ? "waiting" : "lapsed";
  return endedAt === null && now < expiresAt ? "open" : "over";
}

/** Whether nobody has reviewed it in time. */
export function isOverdue(row: Pick<BreakGlassRow, "openedAt" | "reviewedAt">, now: number): boolean {
  return row.openedAt !== null && row.reviewedAt === null && now >= row.openedAt + reviewWithin;
}
