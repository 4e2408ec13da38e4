import type { AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import type { ShardName } from "~/platform/planes";

/** The same actor, clock and platform, with a shard as the database. */
export function onShard<A extends AnyActor>({ shard, ...ctx }: BothPlanesCtx<A>, name: ShardName): ClinicCtx<A> {
  return { ...ctx, db: shard(name), plane: name };
}
