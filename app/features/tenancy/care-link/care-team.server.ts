import type { PatientCtx } from "~/features/kernel/ctx";
import { listCareTeam } from "./care-link.repo.server";
import { requireRole } from "../login/require-role";

/** Who cares for the patient and so sees what they share. */
export async function careTeam(ctx: PatientCtx): Promise<{ psychologistId: string; name: string; since: number }[]> {
  requireRole(ctx.actor, "patient");
  return listCareTeam(ctx.db, ctx.actor, ctx.actor.memberId);
}
