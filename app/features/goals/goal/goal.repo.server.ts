import { and, asc, desc, eq, getTableColumns, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { insertMany, isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { task } from "~/features/tasks/task/task.table";
import type { Keyset } from "~/lib/page";
import { goalStep } from "../step/goal-step.table";
import { mostOpen, mostSteps } from "./goal";
import { goal, isEnded, isOpen } from "./goal.table";

/** Whose goals, and which of them the reader sees: begins every `where`. */
export type GoalScope = Scope & { patientId: string; sees: "all" | "shared" };
export type GoalRow = typeof goal.$inferSelect;
export type StepRow = typeof goalStep.$inferSelect;
export type JoinedStepRow = Awaited<ReturnType<typeof selectSteps>>[number];

const seen = ({ clinicId, patientId, sees }: GoalScope) =>
  and(
    eq(goal.clinicId, clinicId),
    eq(goal.patientId, patientId),
    sees === "shared" ? eq(goal.isShared, true) : undefined,
  );

/** Query for one goal that the reader sees. */
export function selectGoal(db: ClinicDb, scope: GoalScope, id: string) {
  return db
    .select()
    .from(goal)
    .where(and(seen(scope), eq(goal.id, id)))
    .limit(1);
}

/** A step with where the task stands that it is joined to. */
const stepColumns = { ...getTableColumns(goalStep), taskStatus: task.status, taskBy: task.psychologistId };
const joinedTask = ({ clinicId }: Scope) => and(eq(task.clinicId, clinicId), eq(task.id, goalStep.taskId));

/** Query for the steps of one goal, in their order. */
export function selectSteps(db: ClinicDb, scope: Scope, goalId: string) {
  const { clinicId } = scope;
  return db
    .select(stepColumns)
    .from(goalStep)
    .leftJoin(task, joinedTask(scope))
    .where(and(eq(goalStep.clinicId, clinicId), eq(goalStep.goalId, goalId)))
    .orderBy(asc(goalStep.place))
    .limit(mostSteps);
}

/** Query for what is open, the oldest first. */
export function selectOpen(db: ClinicDb, scope: GoalScope) {
  return db
    .select()
    .from(goal)
    .where(and(seen(scope), isOpen))
    .orderBy(asc(goal.id))
    .limit(2 * mostOpen);
}

/** Query for the steps of what is open. */
export function selectOpenSteps(db: ClinicDb, scope: GoalScope) {
  const open = db
    .select({ id: goal.id })
    .from(goal)
    .where(and(seen(scope), isOpen));
  return db
    .select(stepColumns)
    .from(goalStep)
    .leftJoin(task, joinedTask(scope))
    .where(and(eq(goalStep.clinicId, scope.clinicId), sql`${goalStep.goalId} in ${open}`))
    .orderBy(asc(goalStep.goalId), asc(goalStep.place))
    .limit(2 * mostOpen * mostSteps);
}

/** Query for what has ended, the last first. */
export function selectEnded(db: ClinicDb, scope: GoalScope, { after, limit }: { after: Keyset | null; limit: number }) {
  return db
    .select()
    .from(goal)
    .where(
      and(seen(scope), isEnded, after ? sql`(${goal.endedAt}, ${goal.id}) < (${after.at}, ${after.id})` : undefined),
    )
    .orderBy(desc(goal.endedAt), desc(goal.id))
    .limit(limit);
}

/** Query for steps that are joined to a task, with their goals. */
export function selectStepsOfTask(db: ClinicDb, { clinicId }: Scope, taskId: string) {
  return db
    .select({ step: goalStep, status: goal.status })
    .from(goalStep)
    .innerJoin(goal, and(eq(goal.clinicId, clinicId), eq(goal.id, goalStep.goalId)))
    .where(and(eq(goalStep.clinicId, clinicId), eq(goalStep.taskId, taskId)))
    .limit(20);
}

type Counted = Pick<GoalRow, "clinicId" | "patientId" | "id">;

/**
 * A value while fewer than so many other goals of the kind are open, else null, which a column that must be there refuses: the limit is
 * judged in the statement that writes.
 */
function whileFew({ clinicId, patientId, id }: Counted, isShared: SQL | boolean, value: SQL): SQL {
  const others = sql`select count(*) from goal as o where o.clinic_id = ${clinicId} and o.patient_id = ${patientId}
    and o.status = 'open' and o.is_shared = ${typeof isShared === "boolean" ? Number(isShared) : isShared} and o.id <> ${id}`;
  return sql`case when (${others}) < ${mostOpen} then ${value} end`;
}

/** Refusals of `whileFew`. */
export const limitConflicts = { "goal.status": "goals.too_many", "goal.is_shared": "goals.too_many" } as const;

/** Statement that adds a goal, while there are few. */
export function insertGoal(db: ClinicDb, row: GoalRow): Statement {
  return db.insert(goal).values({ ...row, status: whileFew(row, row.isShared, sql`'open'`) });
}

/** Statements that add steps. */
export function insertSteps(db: ClinicDb, rows: readonly StepRow[]): Statement[] {
  return insertMany(db, goalStep, rows);
}

type Changed = Partial<Omit<GoalRow, "clinicId" | "id" | "patientId" | "version">>;

/** Statement that changes a goal that is still as it was read; what it is opened or shown as again, while there are few. */
export function updateGoal(db: ClinicDb, row: GoalRow, { status, isShared, ...changed }: Changed): Statement {
  const { clinicId, id, version } = row;
  return db
    .update(goal)
    .set({
      ...changed,
      ...(status === "open" ? { status: whileFew(row, row.isShared, sql`'open'`) } : status && { status }),
      ...(isShared !== undefined && {
        isShared: row.status === "open" ? whileFew(row, isShared, sql`${Number(isShared)}`) : isShared,
      }),
      version: version + 1,
    })
    .where(and(eq(goal.clinicId, clinicId), eq(goal.id, id), eq(goal.version, version)));
}

type ChangedStep = Partial<Omit<StepRow, "clinicId" | "goalId" | "id" | "patientId" | "version">>;

/** Statement that changes how a step goes, while it is as it was read. */
export function updateStep(db: ClinicDb, { clinicId, goalId, id, version }: StepRow, changed: ChangedStep): Statement {
  return db
    .update(goalStep)
    .set({ ...changed, version: version + 1 })
    .where(
      and(
        ...[eq(goalStep.clinicId, clinicId), eq(goalStep.goalId, goalId)],
        ...[eq(goalStep.id, id), eq(goalStep.version, version)],
      ),
    );
}

/** Statement that says a step anew, however it goes meanwhile. */
export function rewordStep(db: ClinicDb, row: StepRow): Statement {
  const { clinicId, goalId, id, wordsSealed, place } = row;
  return db
    .update(goalStep)
    .set({ wordsSealed, place })
    .where(and(eq(goalStep.clinicId, clinicId), eq(goalStep.goalId, goalId), eq(goalStep.id, id)));
}

/** Statement that takes steps out of a goal. */
export function deleteSteps(db: ClinicDb, { clinicId, id }: GoalRow, stepIds: readonly string[]): Statement {
  return db
    .delete(goalStep)
    .where(and(eq(goalStep.clinicId, clinicId), eq(goalStep.goalId, id), isOneOf(goalStep.id, stepIds)));
}
