import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { listColleagues } from "./handover.repo.server";
import { listWaiting } from "./proposal-lists.repo.server";
import { handoverField, linkOf, type ProposingCtx } from "./propose-handover.server";

/**
 * A proposal that waits for the patient. `byClinic`: somebody of the administration made it. Without `fromName` nobody's care ends: a new
 * one would begin. `crpChecked`: somebody of the clinic or the platform looked the registration up within the last year.
 */
export type WaitingHandover = {
  id: string;
  why: string | null;
  fromName: string | null;
  toName: string;
  crp: string | null;
  crpChecked: boolean;
  byClinic: boolean;
  proposedAt: number;
  expiresAt: number;
};

async function waiting(
  ctx: PatientCtx | ProposingCtx,
  of: { patientId: string; linkId?: string },
): Promise<WaitingHandover[]> {
  const rows = await listWaiting(ctx.db, ctx.actor, of, ctx.now());
  if (rows.length === 0) return [];
  const seen = noteListing<PatientCtx | ProposingCtx>(ctx, "care.read", [of.patientId]);
  const vault = await openVault(seen, ctx.actor.clinicId, of.patientId);
  return Promise.all(
    rows.map(async ({ whySealed, fromId, proposedBy, crpDueAt, ...row }) => ({
      ...row,
      byClinic: proposedBy !== fromId,
      crpChecked: (crpDueAt ?? 0) > ctx.now(),
      why: whySealed === null ? null : await orUnreadable(vault.open(handoverField(row.id), whySealed), unreadableText),
    })),
  );
}

/** What waits for the patient's own answer. */
export async function ownHandovers(ctx: PatientCtx): Promise<WaitingHandover[]> {
  requireRole(ctx.actor, "patient");
  return waiting(ctx, { patientId: ctx.actor.memberId });
}

/**
 * Of one care link: the proposal that waits, and to whom it could go.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `tenancy.link_not_found`
 */
export async function readHandover(ctx: ProposingCtx, of: { patientId: string } | { linkId: string }) {
  const link = await linkOf(ctx, of);
  const [found, colleagues] = await Promise.all([
    waiting(ctx, { patientId: link.patientId, linkId: link.id }),
    listColleagues(ctx.db, ctx.actor, link.psychologistId),
  ]);
  return { patientId: link.patientId, waiting: found[0] ?? null, colleagues };
}
