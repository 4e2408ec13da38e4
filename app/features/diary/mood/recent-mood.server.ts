import type { PatientCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import { selectLastCheckIn } from "./check-in.repo.server";
import { ownDiary } from "../entry/own-entry.server";

/** A check-in counts for what is written within this time (ms). */
const recent = minutes(30);

/** The mood of a check-in of the last half hour, so that nobody is asked twice; null without one. */
export async function recentMood(ctx: PatientCtx): Promise<number | null> {
  const [last] = await selectLastCheckIn(ctx.db, ownDiary(ctx));
  const age = last ? ctx.now() - last.occurredAt : Infinity;
  return last && age >= 0 && age <= recent ? last.mood : null;
}
