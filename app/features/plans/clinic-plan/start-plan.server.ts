import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { days } from "~/lib/duration";
import { insertClinicPlan } from "./clinic-plan.repo.server";

/** How long a new clinic tries a plan, without a card and without being asked for one. */
export const trialLasts = days(30);

/**
 * Statement that starts a new clinic's trial: of Profissional for a psychologist who opens her own, of Clínica for who opens one
 * for others. When it is over the free plan holds, and everything that is there stays open.
 */
export function startTrial(
  db: DirectoryDb,
  { clinicId, isForTeam, now }: { clinicId: string; isForTeam: boolean; now: number },
): Statement {
  const code = isForTeam ? "clinica" : "profissional";
  return insertClinicPlan(db, { clinicId, code, basis: "trial", endsAt: now + trialLasts, now });
}
