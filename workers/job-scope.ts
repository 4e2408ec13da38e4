import { createScope, type RequestScope } from "../app/load-context";
import { isolateOf } from "../app/platform/create.server";
import type { Env } from "../app/platform/env";
import type { Plane } from "../app/platform/planes";
import type { BothPlanesCtx, ClinicCtx, Ctx, DirectoryCtx } from "../app/features/kernel/ctx";
import type { SystemActor } from "../app/features/kernel/actor";

export type Job = {
  scope: RequestScope;
  directory: DirectoryCtx<SystemActor>;
  on(plane: Plane): Ctx<SystemActor>;
  shard(plane: ClinicCtx["plane"]): ClinicCtx<SystemActor>;
};

/** The address of what nobody asked for by one. */
const nowhere = new URL("http://job.invalid");

/**
 * What a queue consumer or a cron works with: no request, no person, the same platform.
 * @param gather makes one round trip to a database of what is asked of it at the same time
 */
export function openJob(env: Env, ctx: ExecutionContext, name: string, gather = false): Job {
  const isolate = isolateOf(env);
  const scope = createScope({
    env,
    isolate,
    waitUntil: (work) => ctx.waitUntil(work),
    gather,
    request: {
      id: `job-${name}-${crypto.randomUUID()}`,
      address: "",
      userAgent: name,
      method: "JOB",
      url: nowhere,
      bookmarks: null,
    },
  });
  const base = {
    actor: { system: name },
    platform: scope.platform,
    now: scope.now,
    request: { requestId: scope.requestId, address: "", userAgent: name },
  };
  const directory = { ...base, db: scope.directory, plane: "DIRECTORY" as const };
  const shard = (plane: ClinicCtx["plane"]) => ({ ...base, db: scope.shard(plane), plane });
  return { scope, directory, shard, on: (plane) => (plane === "DIRECTORY" ? directory : shard(plane)) };
}

/** The same job, for use cases that read or write both planes. */
export function bothPlanes({ directory, scope }: Pick<Job, "directory" | "scope">): BothPlanesCtx<SystemActor> {
  return { ...directory, shard: scope.shard };
}
