import type { ClinicDb } from "~/db/client.server";
import type { DiaryScope } from "../entry/entry.repo.server";
import { asMoodDay, selectMoodDays } from "../mood/day/mood-day.repo.server";
import { summariseDays, type MoodSummary } from "../mood/mood.policy";

/** Query for the days of a patient with something shared, both ends (YYYY-MM-DD) included: for who has been let in already. */
export function selectSharedDaysBetween(
  db: ClinicDb,
  { clinicId, patientId }: DiaryScope,
  { from, to }: { from: string; to: string },
) {
  return selectMoodDays(db, { clinicId, patient: patientId }, { first: from, last: to, set: "shared" });
}

/** What those days say. */
export function summaryOf(rows: Awaited<ReturnType<typeof selectSharedDaysBetween>>): MoodSummary {
  return summariseDays(rows.map(asMoodDay));
}
