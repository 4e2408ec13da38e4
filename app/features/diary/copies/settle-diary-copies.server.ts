import type { Statement } from "~/db/statement";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { allMoodDays } from "./caseload-copy";
import { rewriteDays } from "../mood/day/mood-day.repo.server";
import { copyMoods, copyUnreadCount } from "./caseload-copy.repo.server";

/** Statements that write anew what a patient's care links copy of the diary. @param zone the patient's: moods are of their days */
export function settleDiaryCopies(
  { db, now }: Pick<ClinicCtx, "db" | "now">,
  { clinicId, patientId, zone }: { clinicId: string; patientId: string; zone: string },
): Statement[] {
  const scope = { clinicId, patientId };
  const shown = allMoodDays(zone, now());
  return [...rewriteDays(db, scope, shown.days), copyMoods(db, scope, shown), copyUnreadCount(db, scope)];
}
