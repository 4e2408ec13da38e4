import type { PatientCtx } from "~/features/kernel/ctx";
import { readWithVault } from "~/features/kernel/keys/vault.server";
import { minutes } from "~/lib/duration";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import type { MoodPeriod } from "../diary.schema";
import { ownDiary } from "../entry/own-entry.server";
import { selectLastCheckIn } from "./check-in.repo.server";
import { asMoodDay, selectMoodDays } from "./day/mood-day.repo.server";
import { nameTags, type NamedTag } from "./day/tag-names.server";
import { firstDayOf, patternsOfDays, summariseDays, type MoodSummary } from "./mood.policy";
import { tagsOf } from "./statistics/mood-patterns";

/** A summary with the tags that stand beside it. */
export type TaggedSummary = MoodSummary & { tags: NamedTag[] };

/** The same with what else goes with the moods. */
export type WholeSummary = TaggedSummary & ReturnType<typeof patternsOfDays>;

/** Statement for the patient's own days of a period that ends today, private entries included. */
export function selectOwnDays(ctx: PatientCtx, period: MoodPeriod) {
  const { clinicId, patientId } = ownDiary(ctx);
  const today = localDay(ctx.now(), ctx.actor.zone);
  // A day further on: lived in a zone further east.
  const span = { first: firstDayOf(period, ctx.actor.zone, ctx.now()), last: dayAfter(today, 1) };
  return selectMoodDays(ctx.db, { clinicId, patient: patientId }, { ...span, set: "own" });
}

/** The patient's own mood over a period that ends today, private entries and check-ins included. Two round trips. */
export async function moodSummary(ctx: PatientCtx, { period }: { period: MoodPeriod }): Promise<WholeSummary> {
  const scope = ownDiary(ctx);
  const { rows, vault } = await readWithVault(ctx, scope.clinicId, scope.patientId, selectOwnDays(ctx, period));
  const days = rows.map(asMoodDay);
  const tags = await nameTags(ctx.db, scope, vault, { patterns: tagsOf(days), set: "own" });
  return { ...summariseDays(days), ...patternsOfDays(days), tags };
}

/** A check-in counts for what is written within this time (ms). */
const recent = minutes(30);

/** The mood of a check-in of the last half hour, so that nobody is asked twice; null without one. */
export async function recentMood(ctx: PatientCtx): Promise<number | null> {
  const [last] = await selectLastCheckIn(ctx.db, ownDiary(ctx));
  const age = last ? ctx.now() - last.occurredAt : Infinity;
  return last && age >= 0 && age <= recent ? last.mood : null;
}
