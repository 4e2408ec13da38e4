import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { handOverLink, openLink } from "~/features/tenancy/care-link/hand-over-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import {
  decideHandover,
  findHandover,
  findLinkToHandOver,
  isActivePsychologist,
  type HandoverRow,
} from "./handover.repo.server";
import { listWaiting } from "./proposal-lists.repo.server";
import { linkOf, type ProposingCtx } from "./propose-handover.server";

function eventOf(type: "accepted" | "declined" | "withdrawn", row: HandoverRow, version: number) {
  const { id, patientId, fromId, toId, proposedBy } = row;
  return {
    type: `care.handover_${type}` as const,
    aggregateId: id,
    version,
    data: { patientId, fromId, toId, proposedBy },
  };
}

/** A proposal that can still be decided. @throws AppError `care.handover_not_found`, `care.handover_over` */
function stillOpen(row: HandoverRow | undefined, isOwn: (row: HandoverRow) => boolean, now: number): HandoverRow {
  if (!row || !isOwn(row)) throw new AppError("care.handover_not_found");
  if (row.status !== "waiting" || row.expiresAt <= now) throw new AppError("care.handover_over");
  return row;
}

/**
 * Takes a waiting proposal back: by who cares now, or by an admin of the clinic. Twice is fine.
 * @throws AppError `auth.forbidden`, `care.handover_not_found`, `care.handover_over` when it was answered
 */
export async function withdrawHandover(ctx: ProposingCtx, { id }: { id: string }): Promise<void> {
  const { role, memberId, clinicId } = ctx.actor as { role: string; memberId: string; clinicId: string };
  if (role !== "psychologist" && role !== "admin") throw new AppError("auth.forbidden");
  const found = await findHandover(ctx.db, ctx.actor, id);
  const isOwn = (row: HandoverRow) => role === "admin" || row.fromId === memberId;
  if (found && isOwn(found) && found.status === "withdrawn") return;
  const row = stillOpen(found, isOwn, ctx.now());
  const version = row.version + 1;
  await commit(ctx, {
    clinicId,
    statements: [decideHandover(ctx.db, ctx.actor, id, { status: "withdrawn", decidedAt: ctx.now(), version })],
    events: [eventOf("withdrawn", row, version)],
    audit: { action: "care.withdraw_handover", entity: "care_handover", entityId: id },
    onConflict: { domain_event: "care.handover_over" },
  });
}

/**
 * Takes back the proposal that waits for a patient of hers.
 * @returns which one
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `care.handover_not_found` when none waits, `care.handover_over`
 */
export async function withdrawWaiting(ctx: ProposingCtx, of: { patientId: string }): Promise<{ id: string }> {
  const link = await linkOf(ctx, of);
  const [waiting] = await listWaiting(ctx.db, ctx.actor, { patientId: link.patientId, linkId: link.id }, ctx.now());
  if (!waiting) throw new AppError("care.handover_not_found");
  await withdrawHandover(ctx, waiting);
  return { id: waiting.id };
}

/**
 * What begins a link with the yes, and ends the one that goes over, in one commit with it.
 * @throws AppError `care.handover_over` when that care has ended, or who would care has gone
 */
async function acceptedPart(ctx: PatientCtx, { linkId, patientId, toId }: HandoverRow) {
  if (linkId === null) return openLink(ctx, { patientId, psychologistId: toId });
  const link = await findLinkToHandOver(ctx.db, ctx.actor, { linkId });
  if (!link || !(await isActivePsychologist(ctx.db, ctx.actor, toId))) throw new AppError("care.handover_over");
  return handOverLink(ctx, link, toId);
}

/**
 * The patient answers a proposal. On yes who cared until now sees nothing from the next request on, and the other one what is shared;
 * on no everything stays as it is. An answer given twice is fine.
 * @throws AppError `care.handover_not_found`, `care.handover_over`
 */
export async function answerHandover(ctx: PatientCtx, { id, yes }: { id: string; yes: boolean }): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId } = ctx.actor;
  const found = await findHandover(ctx.db, ctx.actor, id);
  const isOwn = (row: HandoverRow) => row.patientId === memberId;
  const status = yes ? "accepted" : "declined";
  if (found && isOwn(found) && found.status === status) return;
  const row = stillOpen(found, isOwn, ctx.now());
  const version = row.version + 1;
  const part = yes ? await acceptedPart(ctx, row) : { statements: [], events: [], audit: [] };
  await commit(ctx, {
    clinicId,
    statements: [decideHandover(ctx.db, ctx.actor, id, { status, decidedAt: ctx.now(), version }), ...part.statements],
    events: [eventOf(status, row, version), ...part.events],
    audit: [
      { action: `care.${yes ? "accept" : "decline"}_handover`, entity: "care_handover", entityId: id },
      ...part.audit,
    ],
    onConflict: { domain_event: "care.handover_over", care_link: "care.handover_over" },
  });
}
