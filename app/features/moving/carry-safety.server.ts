import type { AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { carryPlan } from "~/features/safety-plan/carry-plan.server";
import { carryCall } from "~/features/sos/board/carry-call.server";
import { carryContacts } from "~/features/sos/contacts/carry-contacts.server";
import { findMove, findMoveFrom, type Move } from "./clinic-move.repo.server";
import { asPatient, endsOf } from "./ends.server";

/** A call that is live in the old place is raised in the new one. */
async function bringCall(ctx: BothPlanesCtx<AnyActor>, move: Move): Promise<void> {
  const [from, to] = await Promise.all([asPatient(ctx, move.fromMemberId), asPatient(ctx, move.toMemberId)]);
  if (from && to) await carryCall(from, to);
}

/**
 * What must never be left behind: a live call for help, the emergency contacts, the safety plan. Each by itself, the most urgent first.
 * Harmless twice. @throws the first failure, after all were tried
 */
export async function carrySafety(ctx: BothPlanesCtx<AnyActor>, move: Move): Promise<void> {
  const carry = await endsOf(ctx, move);
  const tried = await Promise.allSettled([bringCall(ctx, move), carryContacts(carry), carryPlan(carry)]);
  const failed = tried.find((one) => one.status === "rejected");
  if (failed) throw failed.reason instanceof Error ? failed.reason : new Error("something was left behind");
}

/** The same for a move's event. */
export async function carrySafetyOf(ctx: BothPlanesCtx<AnyActor>, moveId: string): Promise<void> {
  const move = await findMove(ctx.db, moveId);
  if (move) await carrySafety(ctx, move);
}

/** A press in a place that its person has left (a device that does not know yet) is raised where she is now, too. */
export async function followPress(ctx: BothPlanesCtx<AnyActor>, memberId: string): Promise<void> {
  const move = await findMoveFrom(ctx.db, memberId);
  if (move) await bringCall(ctx, move);
}
