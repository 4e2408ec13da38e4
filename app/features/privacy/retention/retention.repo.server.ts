import { and, asc, desc, eq, sql } from "drizzle-orm";
import { insertMany, isOneOf } from "~/db/many-rows";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { retentionLine, retentionReport } from "./retention.directory.table";

export type ReportRow = typeof retentionReport.$inferSelect;
export type LineRow = typeof retentionLine.$inferSelect;

const openStates = ["counting", "standing", "running"] as const;

/** The newest report; null before the first. */
export async function newestReport(db: DirectoryDb): Promise<ReportRow | null> {
  const row = await db.select().from(retentionReport).orderBy(desc(retentionReport.madeAt)).limit(1).get();
  return row ?? null;
}

/** The last reports, newest first. */
export function listReports(db: DirectoryDb, limit: number) {
  return db.select().from(retentionReport).orderBy(desc(retentionReport.madeAt)).limit(limit);
}

/** A report that is not at its end. */
export function findOpenReport(db: DirectoryDb, id: string) {
  return db
    .select()
    .from(retentionReport)
    .where(and(eq(retentionReport.id, id), isOneOf(retentionReport.state, openStates)))
    .get();
}

/** Lines of a report, of one clinic or of all, with the clinic's name. */
export function listLines(db: DirectoryDb, reportId: string, clinicId?: string) {
  const of = clinicId === undefined ? undefined : eq(retentionLine.clinicId, clinicId);
  return db
    .select({ line: retentionLine, clinic: clinic.name })
    .from(retentionLine)
    .leftJoin(clinic, eq(clinic.id, retentionLine.clinicId))
    .where(and(eq(retentionLine.reportId, reportId), of))
    .orderBy(asc(retentionLine.rule), asc(clinic.name), asc(retentionLine.clinicId))
    .limit(1000);
}

/** How many things a report would remove. */
export async function sumDue(db: DirectoryDb, reportId: string): Promise<number> {
  const sum = sql<number>`coalesce(sum(${retentionLine.due}), 0)`;
  const row = await db
    .select({ n: sum.as("due_sum") })
    .from(retentionLine)
    .where(eq(retentionLine.reportId, reportId))
    .get();
  return row?.n ?? 0;
}

export function insertReport(db: DirectoryDb, row: typeof retentionReport.$inferInsert): Statement {
  return db.insert(retentionReport).values(row);
}

/** Statement that brings a report on; its event, of the next version, refuses the batch when another run was faster. */
export function moveReport(db: DirectoryDb, row: ReportRow, changes: Partial<ReportRow>): Statement {
  return db
    .update(retentionReport)
    .set({ ...changes, version: row.version + 1 })
    .where(and(eq(retentionReport.id, row.id), eq(retentionReport.version, row.version)));
}

/** Statements that write down what was counted of a rule on a database; what is there already is added to. */
export function addDue(db: DirectoryDb, lines: readonly LineRow[]): Statement[] {
  return insertMany(db, retentionLine, lines, (insert) =>
    insert.onConflictDoUpdate({
      target: [retentionLine.reportId, retentionLine.rule, retentionLine.plane, retentionLine.clinicId],
      set: { due: sql`due + excluded.due` },
    }),
  );
}

/** Statement: of a rule on a database nothing is left, until it is said otherwise. */
export function clearLeft(db: DirectoryDb, { reportId, rule, plane }: Pick<LineRow, "reportId" | "rule" | "plane">) {
  const these = and(eq(retentionLine.reportId, reportId), eq(retentionLine.rule, rule), eq(retentionLine.plane, plane));
  return db.update(retentionLine).set({ left: 0 }).where(these);
}

/** Statements that add what could not be removed. */
export function addLeft(db: DirectoryDb, lines: readonly LineRow[]): Statement[] {
  return insertMany(db, retentionLine, lines, (insert) =>
    insert.onConflictDoUpdate({
      target: [retentionLine.reportId, retentionLine.rule, retentionLine.plane, retentionLine.clinicId],
      set: { left: sql`coalesce("left", 0) + excluded."left"` },
    }),
  );
}
