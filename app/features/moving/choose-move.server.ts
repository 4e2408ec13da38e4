import type { Actor } from "~/features/kernel/actor";
import type { BothPlanesCtx, PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { countCarried } from "~/features/diary/entry/carry-entries.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { startOfDay } from "~/lib/time/wall-clock";
import { countDaily } from "./carry-daily.server";
import { findMoveOf, updateMove } from "./clinic-move.repo.server";
import { endsOf } from "./ends.server";
import type { ChooseMove } from "./moving.schema";

export type MovingCtx = PatientCtx & { both: BothPlanesCtx<Actor> };

/**
 * The patient says what she brings from the place where she was alone: everything, what happened from a day on, or nothing. Asked again
 * after an answer it may bring more; while it is moving nothing changes (a double click).
 * @throws AppError `request.not_found` when there is nowhere to bring from, `kernel.conflict`
 */
export async function chooseMove(ctx: MovingCtx, { what, from }: ChooseMove): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { both, actor } = ctx;
  const found = await findMoveOf(both.db, actor.memberId);
  if (found?.move.toMemberId !== actor.memberId) throw new AppError("request.not_found");
  const { move } = found;
  if (move.state === "moving") return;
  const sinceAt = (what === "from" && from !== undefined ? startOfDay(from, actor.zone) : null) ?? 0;
  const { from: old } = await endsOf(both, move);
  const [{ entries, checkIns }, daily] = await Promise.all([countCarried(old, sinceAt), countDaily(old, sinceAt)]);
  const begins = what !== "none";
  await commit(both, {
    clinicId: move.toClinicId,
    statements: [
      updateMove(both.db, move, {
        state: begins ? "moving" : "declined",
        sinceAt,
        total: entries + checkIns + daily,
        afterAt: null,
        afterId: null,
        finishedAt: null,
      }),
    ],
    events: [
      { type: begins ? "clinic_move.chosen" : "clinic_move.declined", aggregateId: move.id, version: move.version + 1 },
    ],
    audit: {
      ...{ action: begins ? "moving.start" : "moving.decline", entity: "clinic_move", entityId: move.id },
      subject: move.toMemberId,
    },
  });
}
