import type { PlatformCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import type { ShardName } from "~/platform/planes";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { findShardOf } from "../clinic/clinic.repo.server";
import { requireRole } from "../login/require-role";
import { cancelRunning, findRunning, insertRelocation } from "./relocation.repo.server";
import { isCancellable } from "./relocation.state";

/**
 * Asks for a clinic to be moved to another shard. It is done by the clock, beside everything else (ADR 0069).
 * @throws AppError `tenancy.clinic_not_found` | `tenancy.relocation_pointless` | `tenancy.relocation_running`
 */
export async function askRelocation(
  ctx: PlatformCtx,
  { clinicId, to }: { clinicId: string; to: ShardName },
): Promise<string> {
  requireRole(ctx.actor, "platform");
  const fromShard = await findShardOf(ctx.db, clinicId);
  if (!fromShard) throw new AppError("tenancy.clinic_not_found");
  if (fromShard === to) throw new AppError("tenancy.relocation_pointless");
  const id = newId(tenancyIds.relocation, ctx.now());
  const row = { id, clinicId, fromShard, toShard: to, state: "asked" as const };
  await commit(ctx, {
    clinicId,
    statements: [insertRelocation(ctx.db, { ...row, requestedBy: ctx.actor.accountId, createdAt: ctx.now() })],
    events: [],
    audit: { action: "clinic.relocation_ask", entity: "clinic", entityId: clinicId, fields: ["shard"] },
    onConflict: { clinic_relocation_running: "tenancy.relocation_running" },
  });
  return id;
}

/**
 * Calls the move of a clinic off. What was copied is taken away by the clock.
 * @throws AppError `tenancy.clinic_not_found` when none is under way | `tenancy.relocation_settled` after the switch
 */
export async function cancelRelocation(ctx: PlatformCtx, { clinicId }: { clinicId: string }): Promise<void> {
  requireRole(ctx.actor, "platform");
  const running = await findRunning(ctx.db);
  if (running?.clinicId !== clinicId) throw new AppError("tenancy.clinic_not_found");
  if (!isCancellable(running.state)) throw new AppError("tenancy.relocation_settled");
  await commit(ctx, {
    clinicId,
    statements: [cancelRunning(ctx.db, running.id)],
    events: [],
    audit: { action: "clinic.relocation_cancel", entity: "clinic", entityId: clinicId, fields: ["shard"] },
    onConflict: { "clinic_relocation.turn": "tenancy.relocation_settled" },
  });
}
