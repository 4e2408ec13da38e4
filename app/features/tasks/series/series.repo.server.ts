import { and, asc, eq, gt, isNotNull, lt, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { task } from "../task/task.table";
import { isLive, taskSeries } from "./task-series.table";

export type SeriesRow = typeof taskSeries.$inferSelect;

/** A series of the clinic. */
export function selectSeries(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(taskSeries)
    .where(and(eq(taskSeries.clinicId, clinicId), eq(taskSeries.id, id)))
    .limit(1);
}

/** Statement that writes a series. */
export function insertSeries(db: ClinicDb, row: typeof taskSeries.$inferInsert): Statement {
  return db.insert(taskSeries).values(row);
}

type Changes = Partial<Pick<SeriesRow, "titleSealed" | "wordsSealed" | "through" | "endedAt">>;

/** Statement that changes a series; nothing when the version read is no longer the one there. */
export function updateSeries(
  db: ClinicDb,
  { clinicId, id, version }: Pick<SeriesRow, "clinicId" | "id" | "version">,
  changes: Changes,
): Statement {
  return db
    .update(taskSeries)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(taskSeries.clinicId, clinicId), eq(taskSeries.id, id), eq(taskSeries.version, version)));
}

/** Live series of a shard whose last written day has come by a day (YYYY-MM-DD), with their patient's zone. @param after the last of the page before */
export function selectDueSeries(db: ClinicDb, today: string, after: SeriesRow | null, limit: number) {
  return db
    .select({ row: taskSeries, zone: member.zone })
    .from(taskSeries)
    .innerJoin(member, and(eq(member.clinicId, taskSeries.clinicId), eq(member.id, taskSeries.patientId)))
    .where(
      and(
        isLive,
        lte(taskSeries.through, today),
        after === null ? undefined : sql`(${taskSeries.through}, ${taskSeries.id}) > (${after.through}, ${after.id})`,
      ),
    )
    .orderBy(asc(taskSeries.through), asc(taskSeries.id))
    .limit(limit);
}

/** Statement that lets go of what was not answered of days before the newest that has come; what was moved to later waits until then. */
export function passDaysBefore(
  db: ClinicDb,
  { clinicId, id }: Pick<SeriesRow, "clinicId" | "id">,
  day: string,
  now: number,
): Statement {
  return db
    .update(task)
    .set({ status: "passed", nextReminderAt: null, version: sql`${task.version} + 1` })
    .where(
      and(
        ...[eq(task.clinicId, clinicId), eq(task.seriesId, id), isNotNull(task.seriesId)],
        ...[lt(task.day, day), eq(task.status, "open"), lte(task.dueAt, now)],
      ),
    );
}

/** Statement that takes back what of a series was not answered, from a day on. */
export function withdrawDaysFrom(
  db: ClinicDb,
  { clinicId, id }: Pick<SeriesRow, "clinicId" | "id">,
  day: string,
): Statement {
  return db
    .update(task)
    .set({ status: "withdrawn", nextReminderAt: null, version: sql`${task.version} + 1` })
    .where(
      and(
        ...[eq(task.clinicId, clinicId), eq(task.seriesId, id), isNotNull(task.seriesId)],
        ...[gt(task.day, day), eq(task.status, "open")],
      ),
    );
}

/** Statement that takes back what has just been written when the series was ended meanwhile: by hand, or with care. */
export function withdrawIfEnded(db: ClinicDb, { clinicId, id }: Pick<SeriesRow, "clinicId" | "id">): Statement {
  const ended = sql`exists (select 1 from ${taskSeries} where ${taskSeries.clinicId} = ${clinicId} and ${taskSeries.id} = ${id}
    and ended_at is not null)`;
  return db
    .update(task)
    .set({ status: "withdrawn", nextReminderAt: null })
    .where(
      and(
        ...[eq(task.clinicId, clinicId), eq(task.seriesId, id), isNotNull(task.seriesId)],
        ...[eq(task.status, "open"), ended],
      ),
    );
}
