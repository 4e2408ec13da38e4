import type { AccountActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { moveLogins } from "~/features/tenancy/login/move-logins.server";
import { ownPlaceAlone } from "~/features/tenancy/member/own-place-alone.server";
import { platformClinicId } from "~/features/tenancy/clinic/platform-clinic";
import { readSeat } from "~/features/tenancy/login/memberships-of-account.server";
import { switchMembership, type ActingAs } from "~/features/tenancy/login/switch-membership.server";
import { AppError } from "~/lib/app-error";
import { movingIds } from "~/features/moving/moving.ids";
import { newId } from "~/lib/id";
import { log } from "~/platform/log";
import { carrySafety } from "./carry-safety.server";
import { findMoveFrom, insertMove } from "./clinic-move.repo.server";

type Seat = { clinicId: string; memberId: string };

/** Opens the move of a patient who was here alone, once. What is hers for a crisis comes along at once, and again for the event. */
async function openMove(ctx: BothPlanesCtx<AccountActor>, from: Seat, to: Seat): Promise<void> {
  const { accountId } = ctx.actor;
  const id = newId(movingIds.move, ctx.now());
  const ends = {
    fromClinicId: from.clinicId,
    fromMemberId: from.memberId,
    toClinicId: to.clinicId,
    toMemberId: to.memberId,
  };
  try {
    await commit(ctx, {
      clinicId: to.clinicId,
      statements: [insertMove(ctx.db, { id, accountId, ...ends, createdAt: ctx.now() })],
      events: [{ type: "clinic_move.opened", aggregateId: id, version: 1 }],
      audit: { action: "moving.open", entity: "clinic_move", entityId: id },
      onConflict: { clinic_move: "kernel.conflict" },
    });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
  try {
    const move = await findMoveFrom(ctx.db, from.memberId);
    if (move) await carrySafety(ctx, move);
  } catch (error) {
    // The event does it later; nobody is kept out of her clinic for it.
    log({
      event: "shard.write_deferred",
      memberId: to.memberId,
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}

/**
 * Moves the caller into a place she has just been let into: this login acts there from now on. Who was here alone brings her safety
 * plan and emergency contacts at once, all her logins follow, and she will be asked what else to bring.
 * @throws AppError `tenancy.member_not_found`
 */
export async function moveIn(
  ctx: BothPlanesCtx<AccountActor>,
  { membershipId }: { membershipId: string },
): Promise<ActingAs> {
  const seat = await readSeat(ctx, membershipId);
  const alone = seat?.role === "patient" && seat.clinicId !== platformClinicId ? await ownPlaceAlone(ctx) : null;
  if (seat && alone) {
    const to = { clinicId: seat.clinicId, memberId: seat.id };
    await openMove(ctx, alone, to);
    await moveLogins(ctx, alone, to);
  }
  return switchMembership(ctx, { membershipId });
}
