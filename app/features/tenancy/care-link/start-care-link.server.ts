import { sql } from "drizzle-orm";
import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { findOpenLink, insertLink, mayTreat } from "./care-link.repo.server";
import { hasBegun } from "./has-begun.server";
import { findRegistered } from "../crp/crp.repo.server";
import { findMember } from "../member/member.repo.server";
import { findClinic } from "../clinic/clinic.repo.server";
import { standingOf } from "../clinic/standing";
import { requireRole } from "../login/require-role";

export type Pair = { patientId: string; psychologistId: string };

/**
 * Who an admin may put together at all: a patient and a psychologist of the clinic, both let in and not linked yet, and never the admin's
 * own account as the psychologist.
 * @throws AppError as `startCareLink`, but for `tenancy.patient_decides`
 */
export async function requirePair({ clinic, actor, db, now }: AdminCtx, pair: Pair): Promise<void> {
  requireRole(actor, "admin");
  const [home, patient, psychologist, registered, open] = await Promise.all([
    findClinic(db, actor.clinicId),
    findMember(clinic.db, actor, pair.patientId),
    findMember(clinic.db, actor, pair.psychologistId),
    findRegistered(clinic.db, actor, pair.psychologistId),
    findOpenLink(clinic.db, actor, pair),
  ]);
  if (!home || standingOf(home, now()) !== "open") throw new AppError("tenancy.clinic_held");
  if (!patient || patient.role !== "patient" || patient.disabledAt !== null)
    throw new AppError("tenancy.patient_not_found");
  if (!psychologist || !registered || psychologist.disabledAt !== null) throw new AppError("tenancy.member_not_found");
  if (registered.accountId === actor.accountId) throw new AppError("tenancy.own_care");
  if (open) throw new AppError("tenancy.link_exists");
}

/**
 * An admin puts a patient who is new here into a psychologist's care: from now on she sees what the patient shares. Of who has begun
 * here only they themselves can give that, and this refuses: whether they have is asked by the very statement that opens the link.
 * @throws AppError `tenancy.patient_not_found` | `tenancy.member_not_found` (the psychologist) | `tenancy.own_care` | `tenancy.link_exists` |
 * `tenancy.clinic_held` | `tenancy.patient_decides`
 */
export async function startCareLink(ctx: AdminCtx, pair: Pair): Promise<{ id: string }> {
  await requirePair(ctx, pair);
  const { clinic, actor } = ctx;
  const { patientId, psychologistId } = pair;
  const id = newId(tenancyIds.careLink, ctx.now());
  const row = { id, patientId, psychologistId, startedAt: ctx.now(), startedBy: actor.memberId };
  const stands = sql`${mayTreat(actor, psychologistId)} and not ${hasBegun(actor, patientId)}`;
  await commit(clinic, {
    clinicId: actor.clinicId,
    statements: [insertLink(clinic.db, actor, row, stands)],
    events: [{ type: "care_link.started", aggregateId: id, version: 1, data: { patientId, psychologistId } }],
    audit: { action: "care_link.start", entity: "care_link", entityId: id },
    onConflict: { "care_link.started_by": "tenancy.patient_decides", care_link: "tenancy.link_exists" },
  });
  return { id };
}
