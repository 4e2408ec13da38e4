import type { SystemActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { oneByOne } from "~/lib/one-by-one";
import { listDue, markReminded } from "../plan.repo.server";
import { reviewDueEvent } from "../safety-plan.events";

/** Plans of one shard that one run takes; the rest comes with the next. */
const perRun = 200;

/**
 * Announces the plans of a shard whose review is due, each due date once. Run by cron.
 * @returns how many
 */
export async function remindReviews(ctx: ClinicCtx<SystemActor>): Promise<number> {
  return oneByOne(await listDue(ctx.db, ctx.now(), perRun), async ({ id, reviewDueAt, ...scope }) => {
    try {
      await commit(ctx, {
        clinicId: scope.clinicId,
        statements: [markReminded(ctx.db, scope, reviewDueAt, ctx.now())],
        events: [reviewDueEvent({ id, patientId: scope.patientId }, reviewDueAt)],
        audit: [],
      });
    } catch (error) {
      // Another run has announced this due date: that was all there was to do.
      if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
    }
  });
}
