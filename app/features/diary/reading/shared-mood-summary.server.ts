import type { PsychologistCtx } from "~/features/kernel/ctx";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { minutes } from "~/lib/duration";
import type { MoodPeriod } from "../diary.schema";
import { startOfPeriod, summariseMood, type MoodSummary } from "../mood/mood.policy";
import { readMoods } from "../mood/mood.repo.server";
import { patientDiary } from "./shared-diary.server";

/**
 * A linked patient's mood over a period, counted in the patient's own days: shared entries and check-ins, never private entries.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function sharedMoodSummary(
  ctx: PsychologistCtx,
  { patientId, period }: { patientId: string; period: MoodPeriod },
): Promise<MoodSummary> {
  const { zone } = await readPatient(ctx, { patientId });
  const now = ctx.now();
  const points = await readMoods(
    ctx.db,
    patientDiary(ctx, patientId),
    startOfPeriod(period, zone, now),
    now + minutes(5),
    true,
  );
  return summariseMood(points, zone);
}
