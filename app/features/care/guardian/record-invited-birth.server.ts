import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { findGuardian, upsertGuardian } from "./guardian.repo.server";

/**
 * Records the birth date that came with a patient's invitation, so that a minor is known from the first day: nobody is booked then
 * before a guardian's authorisation. What stands already stays. Harmless twice.
 */
export async function recordInvitedBirth(
  ctx: ClinicCtx<SystemActor>,
  said: { clinicId: string; patientId: string; birthDate: string; recordedBy: string },
): Promise<void> {
  const { clinicId, patientId, birthDate, recordedBy } = said;
  if (await findGuardian(ctx.db, { clinicId, patientId })) return;
  const unsaid = {
    nameSealed: null,
    relationSealed: null,
    emailSealed: null,
    authorisedOn: null,
    authorisedWay: null,
    adultAt: null,
  };
  const row = { clinicId, patientId, birthDate, ...unsaid, recordedBy, recordedAt: ctx.now(), version: 1 };
  try {
    await commit(ctx, {
      clinicId,
      statements: [upsertGuardian(ctx.db, row)],
      events: [
        { type: "care.guardian_recorded", aggregateId: `${patientId}/guardian`, version: 1, data: { patientId } },
      ],
      audit: { action: "care.record_guardian", entity: "care_guardian", entityId: patientId, fields: ["birthDate"] },
    });
  } catch (error) {
    // Her psychologist was quicker, and knows better.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}
