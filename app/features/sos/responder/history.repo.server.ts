import { and, eq, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { insertMany, leaveStanding } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { AlertEvent } from "../board/alert";
import { sosAlert } from "../board/sos-alert.table";
import { sosEvent } from "../board/sos-event.table";
import { sosMonth } from "./sos-month.table";

/** The last line of a timeline that the history has; 0 when it has none. One row by the key. */
export async function lastRecorded(db: ClinicDb, { clinicId }: Scope, alertId: string): Promise<number> {
  const row = await db
    .select({ seq: sql<number>`max(${sosEvent.seq})` })
    .from(sosEvent)
    .where(and(eq(sosEvent.clinicId, clinicId), eq(sosEvent.alertId, alertId)))
    .get();
  return row?.seq ?? 0;
}

/** Statement that writes an alert as the board has it, unless the history is already newer. */
export function upsertAlert(db: ClinicDb, row: typeof sosAlert.$inferInsert): Statement {
  const { clinicId: _, id: __, patientId: ___, raisedAt: ____, policy: _____, ...moving } = row;
  return db
    .insert(sosAlert)
    .values(row)
    .onConflictDoUpdate({
      target: [sosAlert.clinicId, sosAlert.id],
      set: moving,
      setWhere: lt(sosAlert.rev, row.rev),
    });
}

/** Statements that add lines of a timeline; those that stand stay. */
export function insertEvents(db: ClinicDb, { clinicId }: Scope, alertId: string, events: AlertEvent[]): Statement[] {
  const rows = events.map(({ seq, at, kind, source, who, ...data }) => {
    return { clinicId, alertId, seq, at, kind, source, whoId: who?.id ?? null, data };
  });
  return insertMany(db, sosEvent, rows, leaveStanding);
}

/** Statement that counts an alert in its month's class. */
export function countInMonth(db: ClinicDb, { clinicId }: Scope, month: string, bucket: number): Statement {
  return db
    .insert(sosMonth)
    .values({ clinicId, month, bucket, alerts: 1 })
    .onConflictDoUpdate({
      target: [sosMonth.clinicId, sosMonth.month, sosMonth.bucket],
      set: { alerts: sql`${sosMonth.alerts} + 1` },
    });
}
