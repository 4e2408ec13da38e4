import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { readSeat } from "~/features/tenancy/login/memberships-of-account.server";
import type { ImporterCtx } from "../importer";

/** What a job works with: a shard, and the directory beside it. */
export type JobCtx = ClinicCtx<SystemActor> & { both: BothPlanesCtx<SystemActor> };

/** A member as they are now, for work that a job goes on with in their name; null when they are shut out, or patients. */
export async function seatAsImporter(
  { both, ...shard }: JobCtx,
  { clinicId, memberId }: { clinicId: string; memberId: string },
): Promise<ImporterCtx | null> {
  const seat = await readSeat(both, memberId);
  if (!seat || seat.clinicId !== clinicId || seat.disabledAt !== null || seat.role === "patient") return null;
  const { id, accountId, role, name, zone } = seat;
  const actor: ImporterCtx["actor"] = { accountId, memberId: id, clinicId, role, sessionId: "", name, zone };
  return { ...shard, actor, both: { ...both, actor } };
}
