import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { days } from "~/lib/duration";
import { oneByOne } from "~/lib/one-by-one";
import { noteReminded } from "./handover.repo.server";
import { listToRemind } from "./proposal-lists.repo.server";

/** How long a proposal waits before it is said once more; it ends after fourteen days. */
const remindsAfter = days(7);
const perRun = 200;

/**
 * Says once more that a proposal waits for a patient's answer, a week after it was made. The event is its own, so that an answer in the
 * same instant is not refused for it. Run by cron; twice is fine.
 * @returns how many @throws the first failure, when all were tried
 */
export async function remindHandovers(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const now = ctx.now();
  const due = await listToRemind(ctx.db, { madeBy: now - remindsAfter, now, limit: perRun });
  return oneByOne(due, ({ clinicId, id, patientId }) =>
    commit(ctx, {
      clinicId,
      statements: [noteReminded(ctx.db, { clinicId }, id, now)],
      events: [
        {
          type: "care.handover_reminded",
          aggregateId: `${id}/reminder`,
          version: 1,
          data: { patientId, handoverId: id },
        },
      ],
      audit: [],
    }),
  );
}
