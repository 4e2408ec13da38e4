import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import type { PairScope } from "./task.repo.server";
import { taskField } from "./task-seal.server";
import { task, wasAnswered } from "./task.table";

/** Query for the answered tasks of a pair, or of a patient from whomever (`psychologistId` null), behind a place, the newest first, without what was answered. */
export function selectTaskMoments(
  db: ClinicDb,
  { clinicId, patientId, psychologistId }: Omit<PairScope, "psychologistId"> & { psychologistId: string | null },
  asked: MomentsAsked,
) {
  const { id, titleSealed, status, exercise } = task;
  return db
    .select({
      kind: sql<"task">`'task'`.as("kind"),
      id,
      at: sql<number>`${task.answeredAt}`.as("at"),
      titleSealed,
      status,
      exercise,
    })
    .from(task)
    .where(
      and(
        ...[eq(task.clinicId, clinicId), eq(task.patientId, patientId)],
        psychologistId === null ? undefined : eq(task.psychologistId, psychologistId),
        ...[wasAnswered, isBehind("task", task.answeredAt, id, asked)],
      ),
    )
    .orderBy(desc(task.answeredAt), desc(id))
    .limit(asked.limit);
}

type Row = Awaited<ReturnType<typeof selectTaskMoments>>[number];

/** A moment with what was asked. */
export async function openTaskMoment(vault: Vault, { titleSealed, ...moment }: Row) {
  return {
    ...moment,
    title: await orUnreadable(vault.open(taskField("task", moment.id, "title"), titleSealed), unreadableText),
  };
}
