import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";

type Arrival = { appointmentId: string; patientId: string; psychologistId: string; opensAt: number };

/**
 * Has the psychologist told that a patient waits: once for each time (ms) that a session is set to, however often they come and go.
 */
export async function announceArrival(
  ctx: ClinicCtx<SystemActor>,
  { clinicId }: Scope,
  { appointmentId, patientId, psychologistId, opensAt }: Arrival,
): Promise<void> {
  const aggregateId = `${appointmentId}/arrived/${opensAt}/${patientId}`;
  const data = { appointmentId, patientId, psychologistId };
  try {
    await commit(ctx, {
      clinicId,
      statements: [],
      events: [{ type: "telehealth.arrived", aggregateId, version: 1, data }],
      audit: [],
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "kernel.conflict") throw error; // told already
  }
}
