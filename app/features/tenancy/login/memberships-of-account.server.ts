import type { SystemActor, AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, DirectoryCtx } from "~/features/kernel/ctx";
import type { ShardName } from "~/platform/planes";
import { shardOfClinic } from "../clinic/shard-directory.server";
import { findNamedMembershipsOf, type NamedMembership, findNamedMembership } from "./membership.repo.server";

/** The active memberships of an account, each with the shard of its clinic; for jobs. */
export async function membershipsOfAccount(
  ctx: BothPlanesCtx<SystemActor>,
  accountId: string,
): Promise<(NamedMembership & { shard: ShardName })[]> {
  const rows = await findNamedMembershipsOf(ctx.db, accountId);
  const active = rows.filter(({ disabledAt }) => disabledAt === null);
  return Promise.all(active.map(async (row) => ({ ...row, shard: await shardOfClinic(ctx, row.clinicId) })));
}

/** A membership with the name and zone of its person, by id; for jobs. */
export function readSeat(ctx: DirectoryCtx<AnyActor>, memberId: string): Promise<NamedMembership | undefined> {
  return findNamedMembership(ctx.db, memberId);
}
