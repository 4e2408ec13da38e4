import type { SystemActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { oneByOne } from "~/lib/one-by-one";
import { changeRow, dueForReview, findHold } from "./hold.repo.server";
import { nextReminder, remindedBefore } from "./review-terms";

const perRun = 100;

/**
 * Says of holds that somebody has to look at them again: two weeks before their day, on it, and each month from then on. A hold whose day
 * has passed stands: what was to be kept is not removed because somebody forgot. Run by cron; twice is fine.
 * @returns how many
 */
export async function remindHolds(ctx: DirectoryCtx<SystemActor>): Promise<number> {
  const now = ctx.now();
  return oneByOne(await dueForReview(ctx.db, now, perRun), (row) =>
    commit(ctx, {
      clinicId: row.clinicId || null,
      statements: [changeRow(ctx.db, row, { remindAt: nextReminder(now, row.reviewAt) })],
      events: [
        {
          ...{ type: "hold.review_due", aggregateId: row.id, version: row.version + 1 },
          data: { accountId: row.accountId },
        },
      ],
      audit: [],
    }),
  );
}

/**
 * Whether a hold still waits to be looked at: what would be told late, after somebody has looked or it was lifted, is not told.
 * @param clinicId null for a hold of the platform's own
 */
export async function waitsForReview(
  ctx: DirectoryCtx<SystemActor>,
  { clinicId, id }: { clinicId: string | null; id: string },
): Promise<boolean> {
  const hold = await findHold(ctx.db, clinicId ?? "", id);
  return hold !== undefined && hold.liftedAt === null && hold.reviewAt - remindedBefore <= ctx.now();
}
