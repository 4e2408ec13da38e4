import type { Statement } from "~/db/statement";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { allMoodDays } from "./caseload-copy";
import { copyMoods, copyUnreadCount } from "./caseload-copy.repo.server";

/** Statements that write anew what a patient's care links copy of the diary. @param zone the patient's: moods are of their days */
export function settleDiaryCopies(
  { db, now }: Pick<ClinicCtx, "db" | "now">,
  { clinicId, patientId, zone }: { clinicId: string; patientId: string; zone: string },
): Statement[] {
  const scope = { clinicId, patientId };
  return [copyMoods(db, scope, allMoodDays(zone, now())), copyUnreadCount(db, scope)];
}
