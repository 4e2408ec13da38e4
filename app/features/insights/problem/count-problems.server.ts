import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days } from "~/lib/duration";
import { shardNames } from "~/platform/planes";
import type { aiProblem } from "./ai-problem.table";
import { countKinds } from "./problem.repo.server";

/** How far back problems are counted, in days. */
export const countedDays = 90;

/** How often something was said to be wrong with a use, a model and its fixed words; `open` of it still waits at a clinic. `lastAt` in ms. */
export type ProblemKind = Pick<typeof aiProblem.$inferSelect, "feature" | "model" | "promptVersion" | "reason"> & {
  count: number;
  open: number;
  lastAt: number;
};

/**
 * What people of all clinics said is wrong with results of models in ninety days, in sums, the most frequent first: no clinic, no person, not
 * a word of theirs nor of a model's.
 * @throws AppError `auth.forbidden`
 */
export async function countProblems(ctx: BothPlanesCtx<PlatformActor>): Promise<ProblemKind[]> {
  requireRole(ctx.actor, "platform");
  const since = ctx.now() - days(countedDays);
  const found = await Promise.all(shardNames.map(async (name) => countKinds(ctx.shard(name), since)));
  const kinds = new Map<string, ProblemKind>();
  for (const one of found.flat()) {
    const key = JSON.stringify([one.feature, one.model, one.promptVersion, one.reason]);
    const sum = kinds.get(key) ?? { ...one, count: 0, open: 0 };
    kinds.set(key, {
      ...sum,
      ...{ count: sum.count + one.count, open: sum.open + one.open, lastAt: Math.max(sum.lastAt, one.lastAt) },
    });
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count || b.lastAt - a.lastAt);
}
