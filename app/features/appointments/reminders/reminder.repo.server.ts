import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { appointment } from "../booking/appointment.table";
import type { Terms } from "../steps/fee.policy";

/** A session whose reminder is due; `dueAt` is which, `place` its row's, for the next page. Instants in ms. */
export type Due = Terms & { clinicId: string; id: string; dueAt: number; stands: boolean; place: number };

/** Sessions of a shard with a reminder due, the longest due first. @param after the last of the page before */
export async function listDueReminders(
  db: ClinicDb,
  now: number,
  after: Pick<Due, "dueAt" | "place"> | null,
  limit: number,
): Promise<Due[]> {
  return db
    .select({
      clinicId: appointment.clinicId,
      id: appointment.id,
      startAt: appointment.startAt,
      feeCents: appointment.feeCents,
      cancelFreeHours: appointment.cancelFreeHours,
      dueAt: sql<number>`${appointment.nextReminderAt}`.as("due_at"),
      stands: sql`${appointment.status} in ('scheduled', 'confirmed')`.mapWith(Boolean).as("stands"),
      place: sql<number>`rowid`.as("place"),
    })
    .from(appointment)
    .where(
      and(
        sql`next_reminder_at is not null`,
        lte(appointment.nextReminderAt, now),
        after === null ? undefined : sql`(next_reminder_at, rowid) > (${after.dueAt}, ${after.place})`,
      ),
    )
    .orderBy(asc(appointment.nextReminderAt), sql`rowid`)
    .limit(limit);
}

/** Statement that puts the next reminder in place of one that is being given; a session moved meanwhile has its own. */
export function advanceReminder(db: ClinicDb, due: Due, nextReminderAt: number | null): Statement {
  return db
    .update(appointment)
    .set({ nextReminderAt })
    .where(
      and(
        eq(appointment.clinicId, due.clinicId),
        eq(appointment.id, due.id),
        eq(appointment.startAt, due.startAt),
        eq(appointment.nextReminderAt, due.dueAt),
      ),
    );
}
