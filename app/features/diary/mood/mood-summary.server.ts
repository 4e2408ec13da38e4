import type { PatientCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import type { MoodPeriod } from "../diary.schema";
import { startOfPeriod, summariseMood, type MoodSummary } from "./mood.policy";
import { readMoods } from "./mood.repo.server";
import { ownDiary } from "../entry/own-entry.server";

/** The patient's own mood over a period that ends today, private entries and check-ins included. */
export async function moodSummary(ctx: PatientCtx, { period }: { period: MoodPeriod }): Promise<MoodSummary> {
  const { zone } = ctx.actor;
  const now = ctx.now();
  const points = await readMoods(ctx.db, ownDiary(ctx), startOfPeriod(period, zone, now), now + minutes(5), false);
  return summariseMood(points, zone);
}
