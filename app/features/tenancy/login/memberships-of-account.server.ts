import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import type { ShardName } from "~/platform/planes";
import { findNamedMembershipsOf, type NamedMembership } from "./membership.repo.server";
import { shardOfClinic } from "../clinic/shard-directory.server";

/** The active memberships of an account, each with the shard of its clinic; for jobs. */
export async function membershipsOfAccount(
  ctx: BothPlanesCtx<SystemActor>,
  accountId: string,
): Promise<(NamedMembership & { shard: ShardName })[]> {
  const rows = await findNamedMembershipsOf(ctx.db, accountId);
  const active = rows.filter(({ disabledAt }) => disabledAt === null);
  return Promise.all(active.map(async (row) => ({ ...row, shard: await shardOfClinic(ctx, row.clinicId) })));
}
