import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { insertLink } from "./care-link.repo.server";
import { findMember } from "../member/member.repo.server";
import { findClinic } from "../clinic/clinic.repo.server";
import { standingOf } from "../clinic/standing";
import { requireRole } from "../login/require-role";

/**
 * An admin puts a patient into a psychologist's care: from now on she sees what the patient shares.
 * @throws AppError `tenancy.patient_not_found` | `tenancy.member_not_found` (the psychologist) | `tenancy.link_exists` | `tenancy.clinic_held`
 */
export async function startCareLink(
  ctx: AdminCtx,
  pair: { patientId: string; psychologistId: string },
): Promise<{ id: string }> {
  requireRole(ctx.actor, "admin");
  const { clinic, actor } = ctx;
  const [home, patient, psychologist] = await Promise.all([
    findClinic(ctx.db, actor.clinicId),
    findMember(clinic.db, actor, pair.patientId),
    findMember(clinic.db, actor, pair.psychologistId),
  ]);
  if (!home || standingOf(home, ctx.now()) !== "open") throw new AppError("tenancy.clinic_held");
  if (!patient || patient.role !== "patient" || patient.disabledAt !== null)
    throw new AppError("tenancy.patient_not_found");
  if (!psychologist || psychologist.role !== "psychologist" || psychologist.disabledAt !== null)
    throw new AppError("tenancy.member_not_found");
  const { patientId, psychologistId } = pair;
  const id = newId(tenancyIds.careLink, ctx.now());
  await commit(clinic, {
    clinicId: actor.clinicId,
    statements: [
      insertLink(clinic.db, actor, { id, patientId, psychologistId, startedAt: ctx.now(), startedBy: actor.memberId }),
    ],
    events: [{ type: "care_link.started", aggregateId: id, version: 1, data: { patientId, psychologistId } }],
    audit: { action: "care_link.start", entity: "care_link", entityId: id },
    onConflict: { care_link: "tenancy.link_exists" },
  });
  return { id };
}
