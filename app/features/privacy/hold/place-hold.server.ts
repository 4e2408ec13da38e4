import type { AccountActor, PlatformActor } from "~/features/kernel/actor";
import type { AdminCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { privacyIds } from "../privacy.ids";
import { findByEmail, findHold, findPatient, insertHold, liftRow } from "./hold.repo.server";
import type { HoldCause } from "./legal-hold.directory.table";

/** Why, as it is stated: its person reads it. */
type HoldReason = { cause: HoldCause; reason: string };

type Whose = { accountId: string; clinicId: string; subject?: string };

async function place(
  ctx: DirectoryCtx<AccountActor>,
  { accountId, clinicId, subject }: Whose,
  { cause, reason }: HoldReason,
) {
  const [id, placedAt] = [newId(privacyIds.hold, ctx.now()), ctx.now()];
  await commit(ctx, {
    clinicId: clinicId || null,
    statements: [
      insertHold(ctx.db, { id, accountId, clinicId, cause, reason, placedBy: ctx.actor.accountId, placedAt }),
    ],
    events: [],
    audit: {
      ...{ action: "hold.place", entity: "legal_hold", entityId: id, fields: [cause], reason },
      subject: subject ?? accountId,
    },
    onConflict: { "legal_hold.account_id": "privacy.hold_stands" },
  });
  return { id };
}

async function lift(ctx: DirectoryCtx<AccountActor>, clinicId: string, { id, reason }: { id: string; reason: string }) {
  const hold = await findHold(ctx.db, clinicId, id);
  if (!hold) throw new AppError("privacy.hold_not_found");
  if (hold.liftedAt !== null) return;
  const by = { liftedBy: ctx.actor.accountId, liftedAt: ctx.now(), liftReason: reason };
  await commit(ctx, {
    clinicId: clinicId || null,
    statements: [liftRow(ctx.db, id, by)],
    // Of two presses in one moment one is written.
    events: [{ type: "hold.lifted", aggregateId: id, version: 1 }],
    audit: { action: "hold.lift", entity: "legal_hold", entityId: id, reason, subject: hold.accountId },
  });
}

/**
 * An admin holds what there is of a patient: neither the retention nor an erasure removes anything of them while it stands (LGPD art. 16 I,
 * art. 7 VI). Nothing can be read by it. The person is told on the page of their data.
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

/** The same by the platform, in every clinic, for whom it knows the address of. @throws AppError `privacy.hold_nobody` | `privacy.hold_stands` */
export async function placePlatformHold(
  ctx: DirectoryCtx<PlatformActor>,
  { email, ...why }: HoldReason & { email: string },
) {
  requireRole(ctx.actor, "platform");
  const found = await findByEmail(ctx.db, email);
  if (!found) throw new AppError("privacy.hold_nobody", { fields: { email: "Nenhuma conta tem este e-mail." } });
  return place(ctx, { accountId: found.id, clinicId: "" }, why);
}

/** Lifts what the platform itself had held. @throws AppError `privacy.hold_not_found` */
export function liftPlatformHold(ctx: DirectoryCtx<PlatformActor>, what: { id: string; reason: string }) {
  requireRole(ctx.actor, "platform");
  return lift(ctx, "", what);
}
