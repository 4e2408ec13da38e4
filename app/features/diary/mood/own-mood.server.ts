import type { PatientCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import type { MoodPeriod } from "../diary.schema";
import { ownDiary } from "../entry/own-entry.server";
import { selectLastCheckIn } from "./check-in.repo.server";
import { startOfPeriod, summariseMood, type MoodSummary } from "./mood.policy";
import { readMoods } from "./mood.repo.server";

/** The patient's own mood over a period that ends today, private entries and check-ins included. */
export async function moodSummary(ctx: PatientCtx, { period }: { period: MoodPeriod }): Promise<MoodSummary> {
  const { zone } = ctx.actor;
  const now = ctx.now();
  const points = await readMoods(ctx.db, ownDiary(ctx), startOfPeriod(period, zone, now), now + minutes(5), false);
  return summariseMood(points, zone);
}

/** A check-in counts for what is written within this time (ms). */
const recent = minutes(30);

/** The mood of a check-in of the last half hour, so that nobody is asked twice; null without one. */
export async function recentMood(ctx: PatientCtx): Promise<number | null> {
  const [last] = await selectLastCheckIn(ctx.db, ownDiary(ctx));
  const age = last ? ctx.now() - last.occurredAt : Infinity;
  return last && age >= 0 && age <= recent ? last.mood : null;
}
