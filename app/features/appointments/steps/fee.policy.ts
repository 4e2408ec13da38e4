import { hours } from "~/lib/duration";
import type { CancelReason, CancelSide } from "../appointment";

/** What a session costs and until when it is cancelled for free, as it was when it was booked. */
export type Terms = { startAt: number; feeCents: number | null; cancelFreeHours: number };

/** What a session costs: what was said of it, else what she says of all. To say nothing where she says something means nothing is owed. */
export function feeOf(said: number | null | undefined, usual: number | null): number | null {
  if (said === undefined) return usual;
  return said ?? (usual === null ? null : 0);
}

/** Until when (ms, included) a patient cancels without cost. */
export function freeUntil({ startAt, cancelFreeHours }: Omit<Terms, "feeCents">): number {
  return startAt - hours(cancelFreeHours);
}

/**
 * Free hours of a time that a psychologist chose for a patient: one that is nearer than they are never had a free moment, and so is free
 * until it begins.
 */
export function freeHoursOfGiven(startAt: number, cancelFreeHours: number, now: number): number {
  return freeUntil({ startAt, cancelFreeHours }) > now ? cancelFreeHours : 0;
}

/**
 * Centavos that a cancellation costs the patient: the fee when it comes from them, later than the free hours, and is no technical
 * failure. What the psychologist, the clinic or the end of care cancels never costs, nor does a request nobody has accepted.
 * @param how.at ms
 */
export function owedOnCancelling(
  terms: Terms,
  how: { by: CancelSide; reason: CancelReason | null; wasRequest: boolean; at: number },
): number {
  const isTheirs = how.by === "patient" && how.reason !== "technical" && !how.wasRequest;
  return isTheirs && how.at > freeUntil(terms) ? (terms.feeCents ?? 0) : 0;
}

/** Centavos that not coming costs: as much as cancelling at the last moment. */
export function owedOnMissing({ feeCents }: Terms): number {
  return feeCents ?? 0;
}
