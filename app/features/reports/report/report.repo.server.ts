import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import { report } from "./report.table";

export type ReportRow = typeof report.$inferSelect;

/** A report of the clinic, whoever asks. */
export function selectReport(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(report)
    .where(and(eq(report.clinicId, clinicId), eq(report.id, id)))
    .limit(1);
}

type Whose = { patientId: string; psychologistId?: string; shared?: true };

/** Reports of a patient, the newest first, without what they say: those of one psychologist, or those that are shown to the patient. */
export function selectReports(
  db: ClinicDb,
  { clinicId }: Scope,
  { patientId, psychologistId, shared }: Whose,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const { id, fromDay, toDay, createdAt, sharedAt, openedAt } = report;
  return db
    .select({ id, fromDay, toDay, createdAt, sharedAt, openedAt })
    .from(report)
    .where(
      and(
        eq(report.clinicId, clinicId),
        eq(report.patientId, patientId),
        psychologistId === undefined ? undefined : eq(report.psychologistId, psychologistId),
        shared ? isNotNull(report.sharedAt) : undefined,
        after ? sql`(${report.createdAt}, ${report.id}) < (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(report.createdAt), desc(report.id))
    .limit(limit);
}

/** Statement that keeps a report. */
export function insertReport(db: ClinicDb, row: ReportRow): Statement {
  return db.insert(report).values(row);
}

/** Statement that shows a report to the patient from an instant on, or no longer (null); nothing when the version read is no longer there. */
export function setShared(
  db: ClinicDb,
  { clinicId, id, version }: Pick<ReportRow, "clinicId" | "id" | "version">,
  at: number | null,
): Statement {
  return db
    .update(report)
    .set({ sharedAt: at, version: version + 1 })
    .where(and(eq(report.clinicId, clinicId), eq(report.id, id), eq(report.version, version)));
}

/** Statement that deletes a report that was never shown. */
export function deleteUnshown(db: ClinicDb, { clinicId, id }: Pick<ReportRow, "clinicId" | "id">): Statement {
  return db.delete(report).where(and(eq(report.clinicId, clinicId), eq(report.id, id), eq(report.version, 1)));
}

/** Statement that notes when the patient first opened it. */
export function markReportOpened(
  db: ClinicDb,
  { clinicId, id }: Pick<ReportRow, "clinicId" | "id">,
  now: number,
): Statement {
  return db
    .update(report)
    .set({ openedAt: now })
    .where(and(eq(report.clinicId, clinicId), eq(report.id, id), isNull(report.openedAt)));
}
