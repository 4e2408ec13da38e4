import { countCarried } from "~/features/diary/entry/carry-entries.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { countDaily } from "./carry-daily.server";
import { findMoveOf } from "./clinic-move.repo.server";
import type { MovingCtx } from "./choose-move.server";
import { endsOf } from "./ends.server";

/** What a patient is told of her move, on either side of it. */
export type OwnMove = {
  /** Whether she looks from the place she left. */
  left: boolean;
  state: "asked" | "moving" | "done" | "declined";
  /** The clinic she is in now. */
  toName: string;
  /** What is still in the old place: of what was chosen while it moves, else of all. */
  remaining: { entries: number; checkIns: number; daily: number };
  /** How many were to be brought when it began. */
  total: number;
};

/** The caller's move, if this place is one end of it. */
export async function readOwnMove(ctx: MovingCtx): Promise<OwnMove | null> {
  requireRole(ctx.actor, "patient");
  const { memberId } = ctx.actor;
  const found = await findMoveOf(ctx.both.db, memberId);
  if (!found) return null;
  const { move, toName } = found;
  const { from } = await endsOf(ctx.both, move);
  const since = move.state === "moving" ? move.sinceAt : 0;
  const [written, daily] = await Promise.all([countCarried(from, since), countDaily(from, since)]);
  const remaining = { ...written, daily };
  return { left: move.fromMemberId === memberId, state: move.state, toName, remaining, total: move.total };
}
