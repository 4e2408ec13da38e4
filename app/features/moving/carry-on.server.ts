import type { AnyActor } from "~/features/kernel/actor";
import type { Carry } from "~/features/kernel/carry";
import { commit } from "~/features/kernel/events/commit.server";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { settlePatient } from "~/features/caseload/settle/settle-caseload.server";
import { carryCheckIns } from "~/features/diary/mood/carry-check-ins.server";
import { carryEntries } from "~/features/diary/entry/carry-entries.server";
import { AppError } from "~/lib/app-error";
import { carryDaily } from "./carry-daily.server";
import { findMove, updateMove, type Move } from "./clinic-move.repo.server";
import { endsOf } from "./ends.server";

/** Pages of one turn: little enough for one queue message. */
const pagesPerTurn = 5;

type Reached = { finished: true } | { finished: false; afterAt: number | null; afterId: string | null };

async function turn(carry: Carry, { sinceAt: since, afterAt, afterId }: Move): Promise<Reached> {
  let after = afterAt === null || afterId === null ? null : { at: afterAt, id: afterId };
  for (let page = 0; page < pagesPerTurn; page++) {
    const next = await carryEntries(carry, { since, after });
    if (next === null) {
      const isMore = (await carryCheckIns(carry, since)) || (await carryDaily(carry, since));
      return isMore ? { finished: false, afterAt, afterId } : { finished: true };
    }
    after = next;
  }
  return { finished: false, afterAt: after?.at ?? null, afterId: after?.id ?? null };
}

/**
 * One turn of a move: some pages of entries, then of check-ins, then what is for every day, then the place where the next turn begins, with the event that
 * starts it. Broken off anywhere it is done again; two at once do no harm.
 */
export async function carryOn(ctx: BothPlanesCtx<AnyActor>, moveId: string): Promise<void> {
  const move = await findMove(ctx.db, moveId);
  if (move?.state !== "moving") return;
  const ends = await endsOf(ctx, move);
  const reached = await turn(ends, move);
  await settlePatient(ends.to, ends.to);
  const { finished, ...place } = reached;
  const done = finished ? ({ state: "done", finishedAt: ctx.now() } as const) : place;
  try {
    await commit(ctx, {
      clinicId: move.toClinicId,
      statements: [updateMove(ctx.db, move, done)],
      events: [
        {
          type: finished ? "clinic_move.finished" : "clinic_move.advanced",
          aggregateId: move.id,
          version: move.version + 1,
        },
      ],
      audit: [],
    });
  } catch (error) {
    // Another turn was quicker: it goes on from there.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}
