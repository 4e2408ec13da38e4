import type { AppLoadContext } from "@remix-run/cloudflare";
import type { AnyActor, Actor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx, Ctx } from "~/features/kernel/ctx";
import type { ShardName } from "~/platform/planes";

function base<A extends AnyActor>({ scope }: AppLoadContext, actor: A): Omit<Ctx<A>, "db" | "plane"> {
  return {
    actor,
    platform: scope.platform,
    now: scope.now,
    request: {
      requestId: scope.requestId,
      address: scope.address,
      userAgent: scope.userAgent,
      isPrefetch: scope.isPrefetch,
    },
  };
}

/** The context of a use case on the directory, which may also write to shards. */
export function directoryCtx<A extends AnyActor>(context: AppLoadContext, actor: A): BothPlanesCtx<A> {
  const { scope } = context;
  return { ...base(context, actor), db: scope.directory, plane: "DIRECTORY", shard: scope.shard };
}

/** The context of a use case on a clinic's shard. */
export function clinicCtx<A extends Actor>(context: AppLoadContext, shard: ShardName, actor: A): ClinicCtx<A> {
  return { ...base(context, actor), db: context.scope.shard(shard), plane: shard };
}
