import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { oneByOne } from "~/lib/one-by-one";
import { selectToRemind, updateRequest } from "./request.repo.server";

const perRun = 100;

/**
 * Tells those who answer of what is due within three days, and once more when its day has passed. Run by cron; twice is fine.
 * @returns how many
 */
export async function remindRequests(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const now = ctx.now();
  const due = await selectToRemind(ctx.db, now, perRun);
  return oneByOne(due, (row) => {
    const { clinicId, id, memberId, dueAt } = row;
    return commit(ctx, {
      clinicId,
      statements: [updateRequest(ctx.db, row, { remindAt: now < dueAt ? dueAt : null })],
      events: [{ type: "rights_request.due", aggregateId: id, version: row.version + 1, data: { memberId } }],
      audit: [],
    });
  });
}
