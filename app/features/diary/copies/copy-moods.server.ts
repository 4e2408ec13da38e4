import type { Statement } from "~/db/statement";
import type { PatientCtx } from "~/features/kernel/ctx";
import type { DiaryScope } from "../entry/entry.repo.server";
import { moodDaysAt } from "./caseload-copy";
import { copyAll, copyMoods } from "./caseload-copy.repo.server";

/**
 * Statement that brings the lists of who cares for the patient up to date, after what is shared of these days (YYYY-MM-DD) has changed.
 * It copies what `rewriteDays` counted: it comes after that.
 */
export function copyMoodsOf(ctx: PatientCtx, scope: DiaryScope, ...days: string[]): Statement {
  return copyMoods(ctx.db, scope, moodDaysAt(days, ctx.actor.zone, ctx.now()));
}

/** The same of something new, whose unread rows have just been written: what is unread is counted in the same statement. */
export function copyNewOf(ctx: PatientCtx, scope: DiaryScope, day: string): Statement {
  return copyAll(ctx.db, scope, moodDaysAt([day], ctx.actor.zone, ctx.now()));
}
