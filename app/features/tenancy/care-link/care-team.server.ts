import type { ClinicDb } from "~/db/client.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { PatientCtx, ClinicCtx, Scope } from "~/features/kernel/ctx";
import { requireRole } from "../login/require-role";
import { listCareTeam } from "./care-link.repo.server";

/** Who cares for the patient and so sees what they share. */
export async function careTeam(ctx: PatientCtx): Promise<{ psychologistId: string; name: string; since: number }[]> {
  requireRole(ctx.actor, "patient");
  return listCareTeam(ctx.db, ctx.actor, ctx.actor.memberId);
}

/** Members who care for a patient now; for jobs. */
export async function careTeamOf(ctx: ClinicCtx<SystemActor>, scope: Scope, patientId: string): Promise<string[]> {
  const team = await listCareTeam(ctx.db, scope, patientId);
  return team.map(({ psychologistId }) => psychologistId);
}

/** Names of who cares for a patient now, for taking them out of texts. */
export async function namesAround(db: ClinicDb, scope: Scope, patientId: string): Promise<string[]> {
  return (await listCareTeam(db, scope, patientId)).map(({ name }) => name);
}
