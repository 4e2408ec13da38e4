import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { task } from "../task/task.table";

/** A task whose reminder is due. Instants in ms. */
type DueReminder = { clinicId: string; id: string; patientId: string; psychologistId: string; dueAt: number };

/** Tasks of a shard with a reminder due, the longest due first. */
export async function listDueReminders(db: ClinicDb, now: number, limit: number): Promise<DueReminder[]> {
  const { clinicId, id, patientId, psychologistId } = task;
  return db
    .select({ clinicId, id, patientId, psychologistId, dueAt: sql<number>`${task.nextReminderAt}`.as("reminder_at") })
    .from(task)
    .where(and(sql`next_reminder_at is not null`, lte(task.nextReminderAt, now)))
    .orderBy(asc(task.nextReminderAt))
    .limit(limit);
}

/** Statement that a reminder has been given; one that was set anew meanwhile stays. */
export function forgetReminder(db: ClinicDb, { clinicId, id, dueAt }: DueReminder): Statement {
  return db
    .update(task)
    .set({ nextReminderAt: null })
    .where(and(eq(task.clinicId, clinicId), eq(task.id, id), eq(task.nextReminderAt, dueAt)));
}
