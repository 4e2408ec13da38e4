import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { CaredFor } from "~/features/tenancy/care-link/caseload";
import { requireRole } from "~/features/tenancy/login/require-role";
import { hours } from "~/lib/duration";
import { selectHerWaits } from "./wait.repo.server";

/** Somebody at the door of an online session. `since`: ms. */
export type WaitAtDoor = { appointmentId: string; since: number; patient: CaredFor };

/** No room is open for longer (ms): what is older was left behind by a fault of ours. */
const longest = hours(8);

/** Patients who wait for the psychologist at the doors of her online sessions, the longest first. */
export async function listWaits(ctx: PsychologistCtx, limit: number): Promise<WaitAtDoor[]> {
  requireRole(ctx.actor, "psychologist");
  const rows = await selectHerWaits(ctx.db, ctx.actor, ctx.actor.memberId, ctx.now() - longest, limit);
  return rows.map(({ appointmentId, since, ...patient }) => ({ appointmentId, since, patient }));
}
