import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import type { Appointment } from "../appointment";
import type { ChangeOwnSessionBody, ChangeSessionBody } from "../appointments.schema";
import { readAppointment } from "../booking/read-appointment.server";
import { moveOwnSession } from "../slots/book-own-session.server";
import {
  acceptRequest,
  cancelOwnSession,
  cancelSession,
  completeSession,
  confirmForPatients,
  confirmOwnSession,
  markNoShow,
  startSession,
} from "./change-session.server";
import { moveSession } from "./move-session.server";

/**
 * What is sent of a session is made so, the move before the step.
 * @throws AppError as `moveSession` and the steps do
 */
export async function changeSession(
  ctx: PsychologistCtx,
  id: string,
  { sessionDate, durationMinutes, type, status, by, reason }: ChangeSessionBody,
): Promise<Appointment> {
  const moves = [sessionDate, durationMinutes, type].some((one) => one !== undefined);
  if (moves) {
    const startAt = sessionDate === undefined ? undefined : Date.parse(sessionDate);
    await moveSession(ctx, { id, startAt, durationMinutes, type });
  }
  switch (status) {
    case "scheduled":
      return acceptRequest(ctx, { id });
    case "confirmed":
      return confirmForPatients(ctx, { id });
    case "in_progress":
      return startSession(ctx, { id });
    case "completed":
      return completeSession(ctx, { id });
    case "no_show":
      return markNoShow(ctx, { id });
    case "cancelled":
      return cancelSession(ctx, { id, by, reason });
    case undefined:
      return readAppointment(ctx, { id });
  }
}

/** The same for one of its patients. @throws AppError as `moveOwnSession` and the steps do */
export async function changeOwnSession(
  ctx: PatientCtx,
  id: string,
  { status, reason, sessionDate }: ChangeOwnSessionBody,
): Promise<Appointment> {
  if (status === "confirmed") return confirmOwnSession(ctx, { id });
  if (status === "cancelled") return cancelOwnSession(ctx, { id, reason });
  return moveOwnSession(ctx, { id, startAt: Date.parse(sessionDate ?? "") });
}
