import type { Statement } from "~/db/statement";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import type { NewAudit } from "~/features/kernel/events/change";
import type { NewEvent } from "~/features/kernel/events/event";
import { startTrial } from "~/features/plans/clinic-plan/start-plan.server";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import type { ShardName } from "~/platform/planes";
import { findLeastFilledShard, insertClinic } from "./clinic.repo.server";

export type NewClinic = { id: string; shard: ShardName; statements: Statement[]; event: NewEvent; audit: NewAudit };

/**
 * What opens a clinic on the least filled shard, and its trial of a plan, for the commit of who opens it. Its members are counted with them.
 * @param isForTeam others will treat there
 */
export async function createClinic(
  ctx: DirectoryCtx,
  { name, isForTeam }: { name: string; isForTeam: boolean },
): Promise<NewClinic> {
  const shard = await findLeastFilledShard(ctx.db);
  const id = newId(tenancyIds.clinic, ctx.now());
  return {
    id,
    shard,
    statements: [
      ...insertClinic(ctx.db, { id, name, shard, createdAt: ctx.now() }),
      startTrial(ctx.db, { clinicId: id, isForTeam, now: ctx.now() }),
    ],
    event: { type: "clinic.created", aggregateId: id, version: 1, data: { shard } },
    audit: { action: "clinic.create", entity: "clinic", entityId: id },
  };
}
