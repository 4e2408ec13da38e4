import type { AdminActor, PsychologistActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { careIds } from "../care.ids";
import type { ProposeHandover } from "../care.schema";
import { findLinkToHandOver, insertHandover, isActivePsychologist } from "./handover.repo.server";

/** How long a proposal waits for the patient. */
export const handoverLife = days(14);

/** Where the line why is bound to. */
export const handoverField = (id: string) => ({ table: "care_handover", row: id, column: "why" });

/** Who may propose it: a psychologist for patients she cares for, an admin for any link of the clinic. */
export type ProposingCtx = ClinicCtx<PsychologistActor | AdminActor>;

/** The open link that is meant; an admin names it, a psychologist her patient. @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `tenancy.link_not_found` */
export async function linkOf(ctx: ProposingCtx, of: { patientId: string } | { linkId: string }) {
  const { role, memberId } = ctx.actor as { role: string; memberId: string };
  if (role === "admin" && "linkId" in of) {
    const link = await findLinkToHandOver(ctx.db, ctx.actor, of);
    if (!link) throw new AppError("tenancy.link_not_found");
    return link;
  }
  if (role !== "psychologist" || !("patientId" in of)) throw new AppError("auth.forbidden");
  const link = await findLinkToHandOver(ctx.db, ctx.actor, { ...of, psychologistId: memberId });
  if (!link) throw new AppError("tenancy.patient_not_found");
  return link;
}

type Proposal = {
  /** The open link that would go over; null: a new one would begin. */
  link: { id: string; psychologistId: string } | null;
  patientId: string;
  toId: string;
  why: string | null;
};

/**
 * Makes a proposal that waits for the patient for 14 days. Who may make it is asked by who calls this.
 * @param key idempotency key
 * @throws AppError `care.handover_waiting`, `kernel.idempotency_reused`
 */
export async function propose(ctx: ProposingCtx, { link, patientId, toId, why }: Proposal, key?: string) {
  const { clinicId, memberId: proposedBy } = ctx.actor;
  const [linkId, fromId] = [link?.id ?? null, link?.psychologistId ?? null];
  const now = ctx.now();
  const id = newId(careIds.handover, now);
  const vault = await sealerFor(ctx, clinicId, patientId);
  const whySealed = why === null ? null : await vault.seal(handoverField(id), why);
  const row = {
    ...{ clinicId, id, linkId, patientId, fromId, toId, whySealed, proposedBy, proposedAt: now },
    ...{ expiresAt: now + handoverLife, status: "waiting" as const, decidedAt: null, remindedAt: null, version: 1 },
  };
  const said = { linkId, toId, why: why === null ? null : await vault.blind("care.handover", why) };
  const request = { key, useCase: "care.propose_handover", input: said, resultId: id };
  const data = { patientId, fromId, toId, proposedBy };
  const kept = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: insertHandover(ctx.db, row),
      events: [{ type: "care.handover_proposed", aggregateId: id, version: 1, data }],
      audit: { action: "care.propose_handover", entity: "care_handover", entityId: id },
      onConflict: { care_handover: "care.handover_waiting" },
      idempotency,
    }),
  );
  return { id: kept };
}

/**
 * Proposes that another psychologist of the clinic cares for a patient from now on. Nothing changes until the patient says yes; it waits
 * for 14 days.
 * @param key idempotency key
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `tenancy.link_not_found`, `tenancy.member_not_found` (the colleague),
 * `care.handover_waiting`, `kernel.idempotency_reused`
 */
export async function proposeHandover(
  ctx: ProposingCtx,
  { toId, why, ...of }: ProposeHandover & ({ patientId: string } | { linkId: string }),
  key?: string,
): Promise<{ id: string }> {
  const link = await linkOf(ctx, of);
  if (toId === link.psychologistId || !(await isActivePsychologist(ctx.db, ctx.actor, toId)))
    throw new AppError("tenancy.member_not_found");
  return propose(ctx, { link, patientId: link.patientId, toId, why }, key);
}
