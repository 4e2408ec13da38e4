import { and, desc, eq, gte, ne, notExists, sql, type Placeholder, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days, minutes } from "~/lib/duration";
import type { StepState } from "../goal/goal";
import { goal } from "../goal/goal.table";
import { goalChange } from "../history/goal-change.table";
import { openGoalWords, openStepWords } from "../goals-seal.server";
import { goalStep } from "./goal-step.table";

/** After so long without a word a step that is going waits on its goal's page alone. */
const lately = days(30);
/** So long what was just done stays, to be undone. */
const justNow = minutes(10);
const most = 3;

type Own = Places<"clinicId" | "patientId">;

/** What somebody else said of a step when it last moved; null says that the patient answered its task. */
function movedByAnother(db: ClinicDb, { clinicId, patientId }: Own) {
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

/** A patient's steps of open goals in a state that they came to since an instant (ms), the last moved first. */
function stepsIn(db: ClinicDb, { clinicId, patientId }: Own, [state, since]: [StepState, Placeholder], more?: SQL) {
  const { goalId, id, wordsSealed, movedAt } = goalStep;
  return db
    .select({
      ...{ goalId, id, wordsSealed, movedAt, state: goalStep.state },
      goalSealed: sql<string>`${goal.wordsSealed}`.as("goal_sealed"),
    })
    .from(goalStep)
    .innerJoin(goal, and(eq(goal.clinicId, clinicId), eq(goal.id, goalId), eq(goal.status, "open")))
    .where(
      and(
        ...[eq(goalStep.clinicId, clinicId), eq(goalStep.patientId, patientId)],
        ...[eq(goalStep.state, state), gte(movedAt, since), more],
      ),
    )
    .orderBy(desc(movedAt), desc(id))
    .limit(most);
}

/** Asked by each home: its SQL is written once. */
const selectUnderWay = kept((db: ClinicDb, place: Own & Places<"sinceGoing" | "sinceDone">) => {
  const going = stepsIn(db, place, ["going", place.sinceGoing]).as("going");
  const done = stepsIn(db, place, ["done", place.sinceDone], notExists(movedByAnother(db, place))).as("done");
  // What was just done comes first, so that no more than is shown is read.
  return db.select().from(done).unionAll(db.select().from(going)).limit(most);
});

/** A patient's steps that are going, and what they themselves just did (what another marked is no press of theirs to undo): three at most, the last moved first. */
export async function stepsUnderWay(ctx: PatientCtx) {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const now = ctx.now();
  const [rows, vault] = await Promise.all([
    selectUnderWay(ctx.db, { clinicId, patientId, sinceGoing: now - lately, sinceDone: now - justNow }),
    openVault(ctx, clinicId, patientId),
  ]);
  const last = rows.sort((a, b) => (b.movedAt ?? 0) - (a.movedAt ?? 0) || (a.id < b.id ? 1 : -1));
  return Promise.all(
    last.map(async ({ id, goalId, state, wordsSealed, goalSealed }) => {
      const [{ text }, { title }] = await Promise.all([
        openStepWords(vault, { id, wordsSealed }),
        openGoalWords(vault, { id: goalId, wordsSealed: goalSealed }),
      ]);
      return { id, goalId, state, text, title };
    }),
  );
}
