import type { Statement } from "~/db/statement";
import type { PatientCtx } from "~/features/kernel/ctx";
import type { DiaryScope } from "../entry/entry.repo.server";
import { moodDaysAt } from "./caseload-copy";
import { copyMoods } from "./caseload-copy.repo.server";

/** Statement that brings the lists of who cares for the patient up to date, after what is shared of these instants (ms) has changed. */
export function copyMoodsOf(ctx: PatientCtx, scope: DiaryScope, ...instants: number[]): Statement {
  return copyMoods(ctx.db, scope, moodDaysAt(instants, ctx.actor.zone, ctx.now()));
}
