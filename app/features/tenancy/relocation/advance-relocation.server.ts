import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { violatedConstraint } from "~/features/kernel/events/commit.server";
import { log } from "~/platform/log";
import { bringAllAfter, clear, openThere, takeBack } from "./after-switch.server";
import { checkStretch, copyStretch, filledTables, prepare, type Went } from "./copy-rows.server";
import { takeTurn } from "./fence.repo.server";
import { closeAndSwitch, reopen } from "./minute.server";
import { findRunning, saveRelocation, takeTurnAt, type Relocation } from "./relocation.repo.server";
import { readTables, type ShardTable } from "./shard-tables.repo.server";
import type { UnderWay } from "./under-way";

/** One step of a move: harmless twice, and short. */
async function step(move: UnderWay, filled: () => Promise<ShardTable[]>): Promise<Went> {
  switch (move.row.state) {
    case "asked":
      return prepare(move);
    case "copying":
      return copyStretch(move, await filled());
    case "checking":
      return checkStretch(move, await filled());
    case "closing":
      return closeAndSwitch(move);
    case "reopening":
      return reopen(move);
    case "switched":
      return openThere(move);
    case "clearing":
      return clear(move);
    case "cancelling":
      return takeBack(move);
    case "done":
    case "cancelled":
      return null;
    default:
      return move.row.state satisfies never;
  }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= work());
}

function open(ctx: BothPlanesCtx<SystemActor>, row: Relocation): UnderWay {
  const { clinicId, id: relocationId, fromShard, toShard, turn } = row;
  const from = ctx.shard(fromShard);
  return {
    ctx,
    row,
    from,
    to: ctx.shard(toShard),
    turn: { clinicId, relocationId, turn, now: ctx.now() },
    tables: once(() => readTables(from)),
  };
}

/** Whether another runner has taken the turn, or the move was called off: then this one ends, and nothing was done. */
function isAnothers(error: unknown): boolean {
  const violated = violatedConstraint(error);
  return violated !== null && (violated.includes("clinic_fence.turn") || violated.includes("clinic_relocation.turn"));
}

/** Makes one step, and writes down where it got to. @returns the move as it is then; null when it has ended or must wait */
async function advance(move: UnderWay, filled: () => Promise<ShardTable[]>): Promise<Relocation | null> {
  const { ctx, row } = move;
  const went = await step(move, filled);
  if (went === null) return row.state === "closing" ? ((await findRunning(ctx.db)) ?? null) : null;
  await ctx.db.batch([saveRelocation(ctx.db, row, went)]);
  return went.endedAt ? null : { ...row, ...went };
}

/**
 * Goes on with the move that is under way, for so long. It may be killed at any moment: each step is harmless twice, and only whoever
 * took the turn last can write.
 * @param budget ms after which no step is begun
 * @returns steps made
 */
export async function advanceRelocation(ctx: BothPlanesCtx<SystemActor>, budget: number): Promise<number> {
  const brought = await bringAllAfter(ctx);
  const running = await findRunning(ctx.db);
  if (!running) return brought;
  let row: Relocation | null = (await takeTurnAt(ctx.db, running.id)) ?? null;
  if (!row) return brought;
  const first = open(ctx, row);
  await Promise.all([takeTurn(first.from, first.turn), takeTurn(first.to, first.turn)]);
  const filled = once(() => filledTables(first));
  const until = ctx.now() + budget;
  let steps = 0;
  try {
    for (; row && ctx.now() <= until; steps++) row = await advance(open(ctx, row), filled);
  } catch (error) {
    if (!isAnothers(error)) throw error;
    log({ event: "relocation.passed_on" });
  }
  return steps + brought;
}

/** Whether a clinic is being moved now. */
export async function isClinicUnderWay({ db }: Pick<BothPlanesCtx, "db">): Promise<boolean> {
  return (await findRunning(db)) !== undefined;
}
