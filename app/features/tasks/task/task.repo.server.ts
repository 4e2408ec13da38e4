import { and, asc, desc, eq, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { whileLinked } from "~/features/tenancy/care-link/while-linked.server";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { isGiven, isWaiting, task, wasAnswered } from "./task.table";

export type TaskRow = typeof task.$inferSelect;
/** The patient whose tasks a function works in. */
export type TaskScope = Scope & { patientId: string };
/** A psychologist's tasks of a patient. */
export type PairScope = TaskScope & { psychologistId: string };

/** A task of the clinic, whoever asks. */
export function selectTask(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(task)
    .where(and(eq(task.clinicId, clinicId), eq(task.id, id)))
    .limit(1);
}

/** What a patient's list shows: what waits, the soonest first; what was answered, the newest first; all of it, the newest first. */
export type Show = "waiting" | "answered" | "all";
/** `until`: of what waits, only what was due before this instant (ms). */
type Part = { after: Keyset | null; limit: number; until?: number };

const behind = (column: SQL | typeof task.givenAt, { after }: Part, sign: "<" | ">") =>
  after ? sql`(${column}, ${task.id}) ${sql.raw(sign)} (${after.at}, ${after.id})` : undefined;

/** A patient's tasks: so many at most. */
export function selectOwn(db: ClinicDb, { clinicId, patientId }: TaskScope, show: Show, part: Part) {
  const own = [eq(task.clinicId, clinicId), eq(task.patientId, patientId)];
  const from = db.select().from(task);
  if (show === "waiting") {
    const due = sql`${task.dueOrder}`;
    return from
      .where(
        and(
          ...own,
          isWaiting,
          behind(due, part, ">"),
          part.until === undefined ? undefined : sql`${due} < ${part.until}`,
        ),
      )
      .orderBy(asc(task.dueOrder), asc(task.id))
      .limit(part.limit);
  }
  const [column, which] = show === "answered" ? [task.answeredAt, wasAnswered] : [task.givenAt, isGiven];
  return from
    .where(and(...own, which, behind(sql`${column}`, part, "<")))
    .orderBy(desc(column), desc(task.id))
    .limit(part.limit);
}

/** What a line shows of a task, and no more of it. */
const lineColumns = {
  ...{ id: task.id, titleSealed: task.titleSealed, status: task.status, dueAt: task.dueAt },
  ...{ exercise: task.exercise, seriesId: task.seriesId },
  ...{ answeredAt: task.answeredAt, commentedAt: task.commentedAt },
};

type LinePlaces = Places<keyof TaskScope | "from" | "to" | "limit">;

/** What waits between instants (ms), the first and the last of them included, for lines. */
function selectLines(db: ClinicDb, { clinicId, patientId, from, to, limit }: LinePlaces) {
  return db
    .select(lineColumns)
    .from(task)
    .where(
      and(
        ...[eq(task.clinicId, clinicId), eq(task.patientId, patientId), isWaiting],
        sql`${task.dueOrder} between ${from} and ${to}`,
      ),
    )
    .orderBy(asc(task.dueOrder), asc(task.id))
    .limit(limit);
}

type DuePlaces = Places<keyof TaskScope | "none" | "start" | "end" | "before" | "limit">;

/** Asked by each home: its SQL is written once. */
const selectDue = kept((db: ClinicDb, { clinicId, patientId, start, end, none, before, limit }: DuePlaces) => {
  const ofToday = selectLines(db, { clinicId, patientId, from: start, to: end, limit }).as("of_today");
  const left = selectLines(db, { clinicId, patientId, from: none, to: before, limit }).as("left_over");
  return db.select().from(ofToday).unionAll(db.select().from(left)).limit(limit);
});

/**
 * What is due today, and behind it what is left of other days: so many at most, of which no more is read.
 * @param day its first and its last instant (ms)
 */
export function selectDueLines(db: ClinicDb, scope: TaskScope, [start, end]: [number, number], limit: number) {
  return selectDue(db, { ...scope, none: 0, start, end, before: start - 1, limit });
}

/** A psychologist's tasks of one patient while their link is open, the newest first. */
export function selectOfPair(db: ClinicDb, scope: PairScope, part: Part) {
  return db
    .select()
    .from(task)
    .where(
      and(
        eq(task.clinicId, scope.clinicId),
        eq(task.patientId, whileLinked(db, scope, scope.psychologistId, scope.patientId)),
        eq(task.psychologistId, scope.psychologistId),
        isGiven,
        behind(task.givenAt, part, "<"),
      ),
    )
    .orderBy(desc(task.givenAt), desc(task.id))
    .limit(part.limit);
}

/** A psychologist's tasks of whoever she cares for now, the newest first. */
export function selectHers(db: ClinicDb, { clinicId }: Scope, psychologistId: string, part: Part) {
  const linked = sql`exists (select 1 from ${careLink} where ${careLink.clinicId} = ${clinicId}
    and ${careLink.patientId} = ${task.patientId} and ${careLink.psychologistId} = ${psychologistId} and ended_at is null)`;
  return db
    .select()
    .from(task)
    .where(
      and(
        ...[eq(task.clinicId, clinicId), eq(task.psychologistId, psychologistId), isGiven],
        ...[behind(task.givenAt, part, "<"), linked],
      ),
    )
    .orderBy(desc(task.givenAt), desc(task.id))
    .limit(part.limit);
}

/** What a member of the clinic is called. */
export function selectName(db: ClinicDb, { clinicId }: Scope, memberId: string) {
  return db
    .select({ name: member.name })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, memberId)));
}

/** Statement that writes a task. */
export function insertTask(db: ClinicDb, row: typeof task.$inferInsert): Statement {
  return db.insert(task).values(row);
}

/** Statement that writes a day of a series unless it is there. */
export function insertDay(db: ClinicDb, row: typeof task.$inferInsert): Statement {
  return db.insert(task).values(row).onConflictDoNothing();
}

type Changes = Partial<Omit<typeof task.$inferInsert, "clinicId" | "id" | "version" | "dueOrder">>;

/** Statement that changes a task; nothing when the version read is no longer the one there (its event then fails). */
export function updateTask(
  db: ClinicDb,
  { clinicId, id, version }: Pick<TaskRow, "clinicId" | "id" | "version">,
  changes: Changes,
): Statement {
  return db
    .update(task)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(task.clinicId, clinicId), eq(task.id, id), eq(task.version, version)));
}
