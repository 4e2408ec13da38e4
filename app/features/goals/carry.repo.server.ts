import { and, asc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { insertMany, leaveStanding } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { GoalRow, StepRow } from "./goal/goal.repo.server";
import { goal } from "./goal/goal.table";
import { goalChange } from "./history/goal-change.table";
import { goalStep } from "./step/goal-step.table";

type OwnScope = Scope & { patientId: string };
export type ChangeRow = typeof goalChange.$inferSelect;

const own = ({ clinicId, patientId }: OwnScope) => and(eq(goal.clinicId, clinicId), eq(goal.patientId, patientId));

/** Query for all of a patient's goals. */
export function selectGoalsToCarry(db: ClinicDb, scope: OwnScope, limit: number) {
  return db.select().from(goal).where(own(scope)).orderBy(asc(goal.id)).limit(limit);
}

/** Queries for what belongs to one goal: its steps, and what became of it. */
export function selectPartsOf(db: ClinicDb, { clinicId }: Scope, id: string) {
  return [
    db
      .select()
      .from(goalStep)
      .where(and(eq(goalStep.clinicId, clinicId), eq(goalStep.goalId, id))),
    db
      .select()
      .from(goalChange)
      .where(and(eq(goalChange.clinicId, clinicId), eq(goalChange.goalId, id))),
  ] as const;
}

// Written without values of their own: what came is meant.
const laterStep = {
  target: [goalStep.clinicId, goalStep.goalId, goalStep.id],
  set: {
    ...{ place: sql`excluded.place`, wordsSealed: sql`excluded.words_sealed`, state: sql`excluded.state` },
    ...{ lineSealed: sql`excluded.line_sealed`, movedAt: sql`excluded.moved_at`, version: sql`excluded.version` },
  },
  setWhere: sql`goal_step.version <= excluded.version`,
};

/** Statements that write one goal in its new place, whole; what is there gives way only to a later state of itself. */
export function insertCarriedGoal(
  db: ClinicDb,
  row: GoalRow,
  steps: readonly StepRow[],
  changes: readonly ChangeRow[],
): Statement[] {
  const { wordsSealed, status, closingSealed, endedAt, version, updatedAt } = row;
  const later = { wordsSealed, status, closingSealed, endedAt, version, updatedAt };
  return [
    db
      .insert(goal)
      .values(row)
      .onConflictDoUpdate({ target: [goal.clinicId, goal.id], set: later, setWhere: sql`version < ${version}` }),
    ...insertMany(db, goalStep, steps, (insert) => insert.onConflictDoUpdate(laterStep)),
    ...insertMany(db, goalChange, changes, leaveStanding),
  ];
}

/** Statements that take one goal away here, whole; one that was changed since it was read refuses all. */
export function removeGoal(db: ClinicDb, { clinicId, id, version }: GoalRow, steps: readonly StepRow[]): Statement[] {
  const isSame = steps.map(
    ({ id: step, version: was }) =>
      sql`exists (select 1 from goal_step where clinic_id = ${clinicId} and goal_id = ${id} and id = ${step} and version = ${was})`,
  );
  const stands = and(eq(goal.clinicId, clinicId), eq(goal.id, id), eq(goal.version, version), ...isSame);
  const gone = sql`not exists (select 1 from goal where clinic_id = ${clinicId} and id = ${id})`;
  return [
    db.delete(goal).where(stands),
    db.delete(goalStep).where(and(eq(goalStep.clinicId, clinicId), eq(goalStep.goalId, id), gone)),
    db.delete(goalChange).where(and(eq(goalChange.clinicId, clinicId), eq(goalChange.goalId, id), gone)),
  ];
}

/** How many goals there are. */
export function countGoals(db: ClinicDb, scope: OwnScope): Promise<number> {
  return db.$count(goal, own(scope));
}
