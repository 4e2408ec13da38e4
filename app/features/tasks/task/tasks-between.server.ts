import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Vault } from "~/features/kernel/keys/vault.server";
import type { PairScope } from "./task.repo.server";
import { taskField } from "./task-seal.server";
import { isGiven, task } from "./task.table";

/** Query for a psychologist's tasks of a patient that were given within a span of instants (ms, both included), the oldest first. */
export function selectTasksBetween(
  db: ClinicDb,
  { clinicId, patientId, psychologistId }: PairScope,
  { from, to, limit }: { from: number; to: number; limit: number },
) {
  const { id, titleSealed, status, givenAt, dueAt, answeredAt } = task;
  return db
    .select({ id, titleSealed, status, givenAt, dueAt, answeredAt })
    .from(task)
    .where(
      and(
        ...[eq(task.clinicId, clinicId), eq(task.patientId, patientId), eq(task.psychologistId, psychologistId)],
        // The words of the partial index.
        sql`${isGiven}`,
        gte(givenAt, from),
        lte(givenAt, to),
      ),
    )
    .orderBy(asc(givenAt), asc(id))
    .limit(limit);
}

/** The same with their titles open, and nothing of what was answered. */
export function titledTasks(vault: Vault, rows: Awaited<ReturnType<typeof selectTasksBetween>>) {
  return Promise.all(
    rows.map(async ({ titleSealed, ...row }) => ({
      ...row,
      title: await orUnreadable(vault.open(taskField("task", row.id, "title"), titleSealed), unreadableText),
    })),
  );
}
