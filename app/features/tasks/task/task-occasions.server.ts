import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { PairScope } from "./task.repo.server";
import { isGiven, task } from "./task.table";

/** Tasks looked at, at most. */
const most = 60;

/**
 * Query for tasks of a pair given since an instant (ms) that were answered or went by: whether each came to nothing. What is open
 * behind its time went by as well: only the days of a series are ever `passed`, and the last of them never. Of a series one counts a state.
 */
export function selectOccasions(
  db: ClinicDb,
  { clinicId, patientId, psychologistId }: PairScope,
  { since, now }: { since: number; now: number },
) {
  const isOver = sql`(${task.status} <> 'open' or ${task.dueAt} < ${now})`;
  return db
    .select({
      id: sql<string>`max(${task.id})`.as("id"),
      at: sql<number>`max(coalesce(${task.answeredAt}, ${task.dueAt}, ${task.givenAt}))`.as("at"),
      isMiss: sql`${task.status} in ('open', 'declined', 'passed')`.mapWith(Boolean).as("is_miss"),
    })
    .from(task)
    .where(
      and(
        ...[eq(task.clinicId, clinicId), eq(task.patientId, patientId), eq(task.psychologistId, psychologistId)],
        ...[isGiven, gte(task.givenAt, since), isOver],
      ),
    )
    .groupBy(sql`coalesce(${task.seriesId}, ${task.id})`, sql`is_miss`)
    .orderBy(desc(sql`at`))
    .limit(most);
}
