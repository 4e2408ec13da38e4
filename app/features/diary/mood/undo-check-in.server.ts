import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { dayOf, toWallClock } from "~/lib/time/wall-clock";
import { undoneEvent } from "../diary.events";
import { ownDiary } from "../entry/own-entry.server";
import { copyMoodsOf } from "../copies/copy-moods.server";
import { findWhen, removeCheckIn } from "./check-in.repo.server";
import { rewriteDays } from "./day/mood-day.repo.server";
import { isUndoable } from "./undone";

/**
 * Takes a check-in back, for whoever touched the wrong face: it is nowhere any more, and its day is counted anew. One that is not there,
 * or was made longer ago, stays as it is, without a word.
 */
export async function undoCheckIn(ctx: PatientCtx, { id }: { id: string }): Promise<void> {
  const scope = ownDiary(ctx);
  const row = await findWhen(ctx.db, scope, id);
  if (!row || !isUndoable(row, ctx.now())) return;
  const day = dayOf(row.wallClock ?? toWallClock(row.occurredAt, ctx.actor.zone));
  try {
    await commit(ctx, {
      clinicId: scope.clinicId,
      statements: [
        removeCheckIn(ctx.db, scope, id),
        ...rewriteDays(ctx.db, scope, [day]),
        copyMoodsOf(ctx, scope, day),
      ],
      events: [undoneEvent(id, scope.patientId)],
      audit: { action: "diary.undo_check_in", entity: "check_in", entityId: id },
    });
  } catch (error) {
    // Tapped twice in one moment: the other one has done it.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}
