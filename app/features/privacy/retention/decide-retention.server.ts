import type { PlatformActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { findOpenReport, moveReport } from "./retention.repo.server";

/**
 * The platform has a report that stands begin now, or stops it, with the reason; what was removed by then is gone. A month after it was made another one is.
 * @throws AppError `privacy.retention_over` when it does not stand (any more) | `kernel.conflict`
 */
export async function decideRetention(
  ctx: DirectoryCtx<PlatformActor>,
  { id, decision, reason }: { id: string; decision: "release" | "stop"; reason?: string | undefined },
): Promise<void> {
  requireRole(ctx.actor, "platform");
  const row = await findOpenReport(ctx.db, id);
  const stops = decision === "stop";
  if (!row || (!stops && row.state !== "standing")) throw new AppError("privacy.retention_over");
  const now = ctx.now();
  const decided = { decidedBy: ctx.actor.accountId, decidedAt: now, reason: reason ?? null };
  const changes = stops ? { state: "stopped" as const, endedAt: now } : { runsAt: now };
  await commit(ctx, {
    clinicId: null,
    statements: [moveReport(ctx.db, row, { ...decided, ...changes })],
    events: [{ type: "retention.advanced", aggregateId: id, version: row.version + 1 }],
    audit: {
      ...{ action: stops ? "retention.stop" : "retention.release", entity: "retention_report", entityId: id },
      ...(reason ? { reason } : {}),
    },
  });
}
