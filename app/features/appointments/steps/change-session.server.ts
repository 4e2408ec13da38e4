import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import type { Appointment, CancelReason } from "../appointment";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { refuseMinorsOf } from "../booking/refuse-minors-of.server";
import { readAppointment } from "../booking/read-appointment.server";
import type { Step } from "./steps.state";
import { takeStep } from "./take-step.server";

async function step(ctx: ClinicCtx, id: string, what: Step): Promise<Appointment> {
  await takeStep(ctx, ctx.actor, what, () => fetchAppointment(ctx, id));
  return readAppointment(ctx, { id });
}

type Session = { id: string };

/**
 * The psychologist says yes to a request.
 * @throws AppError `sessions.not_found`, `sessions.wrong_state`, `sessions.past` (its hour has passed), `care.minor_without_authorisation`
 */
export async function acceptRequest(ctx: PsychologistCtx, { id }: Session): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  await takeStep(ctx, ctx.actor, { kind: "accept" }, async () => {
    const row = await fetchAppointment(ctx, id);
    if (row.status === "pending") await refuseMinorsOf(ctx, row);
    return row;
  });
  return readAppointment(ctx, { id });
}

/** The patient says that they come. @throws AppError `sessions.not_found`, `sessions.wrong_state` */
export async function confirmOwnSession(ctx: PatientCtx, { id }: Session): Promise<Appointment> {
  requireRole(ctx.actor, "patient");
  return step(ctx, id, { kind: "confirm", patientId: ctx.actor.memberId });
}

/** The psychologist notes that her patients have said that they come. @throws AppError `sessions.not_found`, `sessions.wrong_state` */
export async function confirmForPatients(ctx: PsychologistCtx, { id }: Session): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  return step(ctx, id, { kind: "confirm", patientId: null });
}

/** The session begins. @throws AppError `sessions.not_found`, `sessions.wrong_state` */
export async function startSession(ctx: PsychologistCtx, { id }: Session): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  return step(ctx, id, { kind: "start" });
}

/** The session took place. @throws AppError `sessions.not_found`, `sessions.wrong_state` */
export async function completeSession(ctx: PsychologistCtx, { id }: Session): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  return step(ctx, id, { kind: "complete" });
}

/** Nobody came and nobody had said so: the fee is owed. @throws AppError `sessions.not_found`, `sessions.wrong_state` */
export async function markNoShow(ctx: PsychologistCtx, { id }: Session): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  return step(ctx, id, { kind: "no_show" });
}

/**
 * That it took place, or that nobody came, was a slip: within a week the session stands as before. What was owed for it falls away with it,
 * unless it is paid or was said by hand: then that stays, and is shown beside what the session says.
 * @throws AppError `sessions.not_found`, `sessions.wrong_state`, `sessions.settled` (a week after it began)
 */
export async function reopenSession(ctx: PsychologistCtx, { id }: Session): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  return step(ctx, id, { kind: "reopen" });
}

/**
 * The patient does not come. Of several, only they do not; else the session is cancelled, and its time is free at once. Later than the
 * free hours they owe the fee, unless it is a technical failure. What has begun is the psychologist's to note.
 * @throws AppError `sessions.not_found`, `sessions.wrong_state`, `sessions.begun`
 */
export async function cancelOwnSession(
  ctx: PatientCtx,
  { id, reason = null }: Session & { reason?: CancelReason | null | undefined },
): Promise<Appointment> {
  requireRole(ctx.actor, "patient");
  return step(ctx, id, { kind: "leave", patientId: ctx.actor.memberId, by: "patient", reason });
}

/**
 * The psychologist cancels, or refuses a request: never at the patient's cost, unless it is the patient who told her (`by`).
 * @throws AppError `sessions.not_found`, `sessions.wrong_state`
 */
export async function cancelSession(
  ctx: PsychologistCtx,
  how: Session & { by?: "psychologist" | "patient" | undefined; reason?: CancelReason | null | undefined },
): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  const { id, by = "psychologist", reason = null } = how;
  return step(ctx, id, { kind: "cancel", by, reason });
}
