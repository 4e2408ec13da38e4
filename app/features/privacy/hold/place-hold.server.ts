import type { AccountActor, PlatformActor } from "~/features/kernel/actor";
import type { AdminCtx, BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { privacyIds } from "../privacy.ids";
import { changeRow, findByEmail, findHold, findPatient, insertHold } from "./hold.repo.server";
import type { HoldCause } from "./legal-hold.directory.table";
import { settleHeld } from "./mark-held.server";
import { remindedBefore, reviewAfter, type ReviewTerm } from "./review-terms";

/** Why, as it is stated (its person reads it), and in how many months somebody has to look at it again. */
type HoldReason = { cause: HoldCause; reason: string; review?: ReviewTerm };

type Whose = { accountId: string; clinicId: string; subject?: string };
type Ctx = BothPlanesCtx<AccountActor>;

/** When it is to be looked at, and when that is said for the first time. */
function due(now: number, review: ReviewTerm = 6) {
  const reviewAt = now + reviewAfter(review);
  return { reviewAt, remindAt: reviewAt - remindedBefore };
}

async function place(ctx: Ctx, { accountId, clinicId, subject }: Whose, { cause, reason, review }: HoldReason) {
  const [id, placedAt] = [newId(privacyIds.hold, ctx.now()), ctx.now()];
  const row = { id, accountId, clinicId, cause, reason, placedBy: ctx.actor.accountId, placedAt, version: 1 };
  await commit(ctx, {
    clinicId: clinicId || null,
    statements: [insertHold(ctx.db, { ...row, ...due(placedAt, review) })],
    events: [{ type: "hold.placed", aggregateId: id, version: 1, data: { accountId } }],
    audit: {
      ...{ action: "hold.place", entity: "legal_hold", entityId: id, fields: [cause], reason },
      subject: subject ?? accountId,
    },
    onConflict: { "legal_hold.account_id": "privacy.hold_stands" },
  });
  // Who is told "it is held" may believe it: every shard knows, or does not answer and removes nothing either.
  await settleHeld(ctx, accountId);
  return { id };
}

async function standing(ctx: Ctx, clinicId: string, id: string) {
  const hold = await findHold(ctx.db, clinicId, id);
  if (!hold) throw new AppError("privacy.hold_not_found");
  return hold;
}

async function lift(ctx: Ctx, clinicId: string, { id, reason }: { id: string; reason: string }) {
  const hold = await standing(ctx, clinicId, id);
  if (hold.liftedAt !== null) return;
  const { accountId } = hold;
  const by = { liftedBy: ctx.actor.accountId, liftedAt: ctx.now(), liftReason: reason, remindAt: null };
  await commit(ctx, {
    clinicId: clinicId || null,
    statements: [changeRow(ctx.db, hold, by)],
    // Of two presses in one moment one is written.
    events: [{ type: "hold.lifted", aggregateId: id, version: hold.version + 1, data: { accountId } }],
    audit: { action: "hold.lift", entity: "legal_hold", entityId: id, reason, subject: accountId },
  });
  await settleHeld(ctx, accountId);
}

type Again = { id: string; reason: string; review: ReviewTerm };

async function review(ctx: Ctx, clinicId: string, { id, reason, review: term }: Again) {
  const hold = await standing(ctx, clinicId, id);
  if (hold.liftedAt !== null) throw new AppError("privacy.hold_over");
  const { accountId } = hold;
  await commit(ctx, {
    clinicId: clinicId || null,
    statements: [changeRow(ctx.db, hold, due(ctx.now(), term))],
    events: [{ type: "hold.reviewed", aggregateId: id, version: hold.version + 1, data: { accountId } }],
    audit: { action: "hold.review", entity: "legal_hold", entityId: id, reason, subject: accountId },
  });
}

/**
 * An admin holds what there is of a patient: neither the retention nor an erasure removes anything of them while it stands (LGPD art. 16 I,
 * art. 7 VI). Nothing can be read by it. The person is told, at once and with the reason, and so are the clinic's other admins.
 * @throws AppError `tenancy.member_not_found` for whoever is no patient of the clinic | `privacy.hold_stands`
 */
export async function placeHold(ctx: AdminCtx, { memberId, ...why }: HoldReason & { memberId: string }) {
  const patient = await findPatient(ctx.db, ctx.actor.clinicId, memberId);
  if (!patient) throw new AppError("tenancy.member_not_found");
  return place(ctx, { accountId: patient.accountId, clinicId: ctx.actor.clinicId, subject: memberId }, why);
}

/** Lifts a hold of the admin's own clinic: from then on what has served its time goes. @throws AppError `privacy.hold_not_found` */
export function liftHold(ctx: AdminCtx, what: { id: string; reason: string }) {
  return lift(ctx, ctx.actor.clinicId, what);
}

/** Somebody has looked, and it is still needed, with the reason. @throws AppError `privacy.hold_not_found` | `privacy.hold_over` */
export function reviewHold(ctx: AdminCtx, what: Again) {
  return review(ctx, ctx.actor.clinicId, what);
}

type PlatformCtx = BothPlanesCtx<PlatformActor>;

/** The same by the platform, in every clinic, for whom it knows the address of. @throws AppError `privacy.hold_nobody` | `privacy.hold_stands` */
export async function placePlatformHold(ctx: PlatformCtx, { email, ...why }: HoldReason & { email: string }) {
  requireRole(ctx.actor, "platform");
  const found = await findByEmail(ctx.db, email);
  if (!found) throw new AppError("privacy.hold_nobody", { fields: { email: "Nenhuma conta tem este e-mail." } });
  return place(ctx, { accountId: found.id, clinicId: "" }, why);
}

/** Lifts what the platform itself had held. @throws AppError `privacy.hold_not_found` */
export function liftPlatformHold(ctx: PlatformCtx, what: { id: string; reason: string }) {
  requireRole(ctx.actor, "platform");
  return lift(ctx, "", what);
}

/** What the platform itself holds is still needed. @throws AppError `privacy.hold_not_found` | `privacy.hold_over` */
export function reviewPlatformHold(ctx: PlatformCtx, what: Again) {
  requireRole(ctx.actor, "platform");
  return review(ctx, "", what);
}
