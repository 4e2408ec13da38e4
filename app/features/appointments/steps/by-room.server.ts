import type { Statement } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, PatientCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { selectAppointment } from "../booking/appointment.repo.server";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { takeStep } from "./take-step.server";

/**
 * A session begins because both are in its online room. Where it stands otherwise by now (over, cancelled) nothing happens.
 */
export async function startByRoom(ctx: ClinicCtx<SystemActor>, scope: Scope, id: string): Promise<void> {
  const read = async () => {
    const [row] = await selectAppointment(ctx.db, scope, id);
    if (!row) throw new AppError("sessions.not_found");
    return row;
  };
  try {
    await takeStep(ctx, scope, { kind: "start" }, read);
  } catch (error) {
    const isPast = error instanceof AppError && ["sessions.wrong_state", "sessions.not_found"].includes(error.code);
    if (!isPast) throw error;
  }
}

/**
 * Technology has failed a session: it ends, at nobody's cost, whoever says so and also when it has begun.
 * @param also what is written with it, or not at all
 * @throws AppError `sessions.not_found`, `sessions.wrong_state`
 */
export async function cancelForTechnology(
  ctx: PatientCtx | PsychologistCtx,
  id: string,
  also: readonly Statement[],
): Promise<void> {
  const by = ctx.actor.role;
  await takeStep(ctx, ctx.actor, { kind: "cancel", by, reason: "technical" }, () => fetchAppointment(ctx, id), also);
}
