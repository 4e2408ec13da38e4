import { fetchAppointment } from "~/features/appointments/booking/fetch-appointment.server";
import { AppError } from "~/lib/app-error";
import { iso } from "~/lib/time/iso";
import type { ReviewedSession } from "../goal/goal";
import type { GoalCtx } from "../goal-access.server";

/** The session that a goal is looked at in: one of the reader's, to which the patient comes. @throws AppError `sessions.not_found` */
export async function reviewedSession(ctx: GoalCtx, patientId: string, id: string): Promise<ReviewedSession> {
  const { startAt, patients } = await fetchAppointment(ctx, id);
  if (!patients.some((one) => one.patientId === patientId)) throw new AppError("sessions.not_found");
  return { id, at: iso(startAt) };
}

/** The same for an address: null for none, and for one that is not theirs. */
export async function findReviewedSession(
  ctx: GoalCtx,
  patientId: string,
  id: string | undefined,
): Promise<ReviewedSession | null> {
  if (id === undefined) return null;
  try {
    return await reviewedSession(ctx, patientId, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "sessions.not_found") return null;
    throw error;
  }
}
