import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { listCareTeam } from "./care-link.repo.server";

/** Members who care for a patient now; for jobs. */
export async function careTeamOf(ctx: ClinicCtx<SystemActor>, scope: Scope, patientId: string): Promise<string[]> {
  const team = await listCareTeam(ctx.db, scope, patientId);
  return team.map(({ psychologistId }) => psychologistId);
}
