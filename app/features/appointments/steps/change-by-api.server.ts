import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import type { Appointment } from "../appointment";
import type { ChangeOwnSessionBody, ChangeSessionBody } from "../appointments.schema";
import { readAppointment } from "../booking/read-appointment.server";
import { changeSeries } from "../series/change-series.server";
import { endSeries } from "../series/end-series.server";
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
 * What is sent of a session is made so, the move before the step. Moves and cancellations can reach those of its series that follow.
 * @throws AppError as `moveSession` and the steps do
 */
export async function changeSession(
  ctx: PsychologistCtx,
  id: string,
  { sessionDate, durationMinutes, type, status, by, reason, scope }: ChangeSessionBody,
): Promise<Appointment> {
  const reach = scope === "this" ? undefined : scope;
  const moves = [sessionDate, durationMinutes, type].some((one) => one !== undefined);
  if (moves) {
    const startAt = sessionDate === undefined ? undefined : Date.parse(sessionDate);
    const move = { id, startAt, durationMinutes, type };
    await (reach ? changeSeries(ctx, { ...move, scope: reach }) : moveSession(ctx, move));
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
      return reach ? endSeries(ctx, { id, scope: reach, by, reason }) : cancelSession(ctx, { id, by, reason });
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
