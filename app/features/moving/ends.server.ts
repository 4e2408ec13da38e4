import type { AnyActor, PatientActor } from "~/features/kernel/actor";
import type { Carry, CarryEnd } from "~/features/kernel/carry";
import type { BothPlanesCtx, PatientCtx } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { readSeat } from "~/features/tenancy/login/memberships-of-account.server";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import type { Move } from "./clinic-move.repo.server";

async function endOf(ctx: BothPlanesCtx<AnyActor>, clinicId: string, patientId: string): Promise<CarryEnd> {
  return { ...onShard(ctx, await shardOfClinic(ctx, clinicId)), clinicId, patientId };
}

/** The two places of a move, each on its shard. */
export async function endsOf(ctx: BothPlanesCtx<AnyActor>, move: Move): Promise<Carry> {
  const [from, to] = await Promise.all([
    endOf(ctx, move.fromClinicId, move.fromMemberId),
    endOf(ctx, move.toClinicId, move.toMemberId),
  ]);
  return { from, to };
}

/** The patient herself at one end of her move, for what only she may do; null when that place is closed to her. */
export async function asPatient(ctx: BothPlanesCtx<AnyActor>, memberId: string): Promise<PatientCtx | null> {
  const seat = await readSeat(ctx, memberId);
  if (seat?.role !== "patient" || seat.disabledAt !== null) return null;
  const { id, accountId, clinicId, name, zone } = seat;
  const actor: PatientActor = { accountId, memberId: id, clinicId, role: "patient", sessionId: "", name, zone };
  return { ...onShard(ctx, await shardOfClinic(ctx, clinicId)), actor };
}
