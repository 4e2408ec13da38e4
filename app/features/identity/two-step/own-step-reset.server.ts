import type { AccountCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { endStepReset, findOpenReset } from "./step-reset.repo.server";

/** When (ms) the second step of one's own account is to be taken away; null when nobody asked for it. */
export async function ownStepReset(ctx: AccountCtx): Promise<number | null> {
  return (await findOpenReset(ctx.db, ctx.actor.accountId))?.dueAt ?? null;
}

/**
 * Stops it, from any login of one's own: whoever is in has not lost it. Harmless when there is none.
 * @throws AppError `auth.step_reset_over` when it ended in this very moment
 */
export async function stopOwnStepReset(ctx: AccountCtx): Promise<void> {
  const row = await findOpenReset(ctx.db, ctx.actor.accountId);
  if (!row) return;
  await commit(ctx, {
    clinicId: null,
    statements: [endStepReset(ctx.db, row.id, { state: "stopped", endedAt: ctx.now() })],
    events: [],
    audit: { action: "account.stop_step_reset", entity: "account", entityId: row.accountId },
    onConflict: { "step_reset.state": "auth.step_reset_over" },
  });
}
