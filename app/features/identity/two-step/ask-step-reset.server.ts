import type { PlatformCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { findByEmail, updateAccount } from "../account/account.repo.server";
import { identityIds } from "../identity.ids";
import { readSecondStep } from "./reset-second-step.server";
import {
  endStepReset,
  findAskedReset,
  insertStepReset,
  listStepResetRows,
  type StepReset,
} from "./step-reset.repo.server";

/** How long (ms) its owner has to stop it: a night and a day, whatever the hour it was asked at. */
export const resetWait = days(1);

function requirePlatform({ actor }: PlatformCtx): void {
  if ((actor as Partial<typeof actor>).platformRole !== "admin") throw new AppError("auth.forbidden");
}

/**
 * Asks, for somebody whom the platform has looked at, that the second step be taken from their account in 24 hours. They are told at once, at
 * the account's own address and in each of their places; until then they may stop it, and signing in with the second step does.
 * @param how.proof how it was proved that it is the person; stands in the audit
 * @throws AppError `auth.forbidden`, `auth.no_such_account`, `auth.totp_off`, `auth.step_kept` (an address never proved, a platform admin's),
 * `auth.step_reset_open`, `kernel.conflict`
 */
export async function askStepReset(
  ctx: PlatformCtx,
  { email, proof }: { email: string; proof: string },
): Promise<void> {
  requirePlatform(ctx);
  const found = await findByEmail(ctx.db, email);
  if (!found || found.disabledAt !== null) throw new AppError("auth.no_such_account");
  const { on, mayReset } = await readSecondStep(ctx, found.id);
  if (!on) throw new AppError("auth.totp_off");
  if (!mayReset) throw new AppError("auth.step_kept");
  const askedAt = ctx.now();
  const id = newId(identityIds.stepReset, askedAt);
  const row = { id, accountId: found.id, askedBy: ctx.actor.accountId, proof, askedAt, dueAt: askedAt + resetWait };
  await commit(ctx, {
    clinicId: null,
    statements: [insertStepReset(ctx.db, row), updateAccount(ctx.db, found.id, found.version, {}, askedAt)],
    events: [{ type: "account.step_reset_asked", aggregateId: found.id, version: found.version + 1 }],
    audit: { action: "account.ask_step_reset", entity: "account", entityId: found.id, reason: proof },
    onConflict: { "step_reset.account_id": "auth.step_reset_open" },
  });
}

/** Stops one that is open; one that has ended stays as it is. @throws AppError `auth.forbidden`, `auth.step_reset_over` */
export async function stopStepReset(ctx: PlatformCtx, { id }: { id: string }): Promise<void> {
  requirePlatform(ctx);
  const row = await findAskedReset(ctx.db, id);
  if (!row) throw new AppError("auth.step_reset_over");
  await commit(ctx, {
    clinicId: null,
    statements: [endStepReset(ctx.db, row.id, { state: "stopped", endedAt: ctx.now() })],
    events: [],
    audit: { action: "account.stop_step_reset", entity: "account", entityId: row.accountId },
    onConflict: { "step_reset.state": "auth.step_reset_over" },
  });
}

/** The newest thirty, open or ended. @throws AppError `auth.forbidden` */
export async function listStepResets(ctx: PlatformCtx): Promise<StepReset[]> {
  requirePlatform(ctx);
  return listStepResetRows(ctx.db, 30);
}
