import { and, desc, eq, gte, ne, notExists, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days, minutes } from "~/lib/duration";
import { goal } from "../goal/goal.table";
import { goalChange } from "../history/goal-change.table";
import { openGoalWords, openStepWords } from "../goals-seal.server";
import { goalStep } from "./goal-step.table";

/** After so long without a word a step that is going waits on its goal's page alone. */
const lately = days(30);
/** So long what was just done stays, to be undone. */
const justNow = minutes(10);
const most = 3;

/** What somebody else said of a step when it last moved; null says that the patient answered its task. */
function movedByAnother(db: ClinicDb, clinicId: string, patientId: string) {
  return db
    .select({ one: sql`1` })
    .from(goalChange)
    .where(
      and(
        ...[eq(goalChange.clinicId, clinicId), eq(goalChange.goalId, goalStep.goalId)],
        ...[eq(goalChange.changedAt, goalStep.movedAt), ne(goalChange.byId, patientId)],
      ),
    );
}

/** A patient's steps that are going, and what they themselves just did (what another marked is no press of theirs to undo): three at most, the last moved first. */
export async function stepsUnderWay(ctx: PatientCtx) {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const now = ctx.now();
  const { state, movedAt } = goalStep;
  const [rows, vault] = await Promise.all([
    ctx.db
      .select({ step: goalStep, goalSealed: sql<string>`${goal.wordsSealed}`.as("goal_sealed") })
      .from(goalStep)
      .innerJoin(goal, and(eq(goal.clinicId, clinicId), eq(goal.id, goalStep.goalId), eq(goal.status, "open")))
      .where(
        and(
          ...[eq(goalStep.clinicId, clinicId), eq(goalStep.patientId, patientId), gte(movedAt, now - lately)],
          or(
            eq(state, "going"),
            and(
              ...[eq(state, "done"), gte(movedAt, now - justNow)],
              notExists(movedByAnother(ctx.db, clinicId, patientId)),
            ),
          ),
        ),
      )
      .orderBy(desc(movedAt), desc(goalStep.id))
      .limit(most),
    openVault(ctx, clinicId, patientId),
  ]);
  return Promise.all(
    rows.map(async ({ step, goalSealed }) => {
      const [{ text }, { title }] = await Promise.all([
        openStepWords(vault, step),
        openGoalWords(vault, { id: step.goalId, wordsSealed: goalSealed }),
      ]);
      return { id: step.id, goalId: step.goalId, state: step.state, text, title };
    }),
  );
}
