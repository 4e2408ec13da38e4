import { and, asc, desc, eq, ne, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ClinicDb } from "~/db/client.server";
import type { OrPlaces } from "~/db/kept";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { isContact } from "./alert";
import { sosAlert } from "./sos-alert.table";
import { sosEvent } from "./sos-event.table";
import { sosMonth } from "../responder/sos-month.table";

const patient = alias(member, "patient");
const responder = alias(member, "responder");

function selectAlerts(db: ClinicDb, { clinicId }: Scope) {
  return db
    .select({
      id: sosAlert.id,
      patientId: sosAlert.patientId,
      patientName: sql<string>`${patient.name}`.as("patient_name"),
      severity: sosAlert.severity,
      status: sosAlert.status,
      raisedAt: sosAlert.raisedAt,
      acknowledgedAt: sosAlert.acknowledgedAt,
      acknowledgedById: sosAlert.acknowledgedBy,
      acknowledgedByName: sql<string | null>`${responder.name}`.as("responder_name"),
      closedAt: sosAlert.closedAt,
      outcome: sosAlert.outcome,
      messageSealed: sosAlert.messageSealed,
      locationSealed: sosAlert.locationSealed,
      noteSealed: sosAlert.noteSealed,
      feelingsSealed: sosAlert.feelingsSealed,
      rev: sosAlert.rev,
    })
    .from(sosAlert)
    .innerJoin(patient, and(eq(patient.clinicId, clinicId), eq(patient.id, sosAlert.patientId)))
    .leftJoin(responder, and(eq(responder.clinicId, clinicId), eq(responder.id, sosAlert.acknowledgedBy)));
}

export type AlertHistoryRow = Awaited<ReturnType<typeof findAlert>> & object;

/** An alert of the history. */
export async function findAlert(db: ClinicDb, scope: Scope, id: string) {
  return selectAlerts(db, scope)
    .where(and(eq(sosAlert.clinicId, scope.clinicId), eq(sosAlert.id, id)))
    .get();
}

/** The ladder that an alert was raised under, as stored. One row by the key. */
export async function findSnapshot(db: ClinicDb, { clinicId }: Scope, id: string): Promise<string | undefined> {
  const where = and(eq(sosAlert.clinicId, clinicId), eq(sosAlert.id, id));
  return (await db.select({ policy: sosAlert.policy }).from(sosAlert).where(where).get())?.policy;
}

/** A patient's open call as "id status", null for none; for use within another statement. One row: only the newest can be open. */
export function selectOpenCall({ clinicId, memberId }: OrPlaces<Record<"clinicId" | "memberId", string>>): SQL {
  return sql`select case when ${sosAlert.status} in ('open', 'acknowledged', 'unanswered')
      then ${sosAlert.id} || ' ' || ${sosAlert.status} end
    from ${sosAlert} where ${sosAlert.clinicId} = ${clinicId} and ${sosAlert.patientId} = ${memberId}
    order by ${sosAlert.raisedAt} desc, ${sosAlert.id} desc limit 1`;
}

/** Alerts of the history, newest first: a patient's, or a clinic's. */
export async function listAlertRows(
  db: ClinicDb,
  scope: Scope,
  { patientId, after, limit }: { patientId?: string; after: Keyset | null; limit: number },
): Promise<AlertHistoryRow[]> {
  return selectAlerts(db, scope)
    .where(
      and(
        eq(sosAlert.clinicId, scope.clinicId),
        patientId === undefined ? undefined : eq(sosAlert.patientId, patientId),
        after ? sql`(${sosAlert.raisedAt}, ${sosAlert.id}) < (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(sosAlert.raisedAt), desc(sosAlert.id))
    .limit(limit);
}

/** Lines of a timeline with the names of the members they are about; at most 500. */
export async function listEventRows(db: ClinicDb, { clinicId }: Scope, alertId: string) {
  return db
    .select({
      seq: sosEvent.seq,
      at: sosEvent.at,
      kind: sosEvent.kind,
      source: sosEvent.source,
      whoId: sosEvent.whoId,
      whoName: sql<string | null>`${member.name}`.as("who_name"),
      data: sosEvent.data,
    })
    .from(sosEvent)
    .leftJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, sosEvent.whoId)))
    .where(and(eq(sosEvent.clinicId, clinicId), eq(sosEvent.alertId, alertId)))
    .orderBy(asc(sosEvent.seq))
    .limit(500);
}

/** Members to whom a call for help went out by any way but the open page, whether or not it arrived. At most 500 lines are read. */
export async function listCalled(db: ClinicDb, { clinicId }: Scope, alertId: string): Promise<string[]> {
  const lines = db
    .select({ whoId: sosEvent.whoId, kind: sosEvent.kind, data: sosEvent.data })
    .from(sosEvent)
    .where(and(eq(sosEvent.clinicId, clinicId), eq(sosEvent.alertId, alertId)))
    .orderBy(asc(sosEvent.seq))
    .limit(500);
  const called = (await lines).filter(({ kind, data }) => kind === "sent" && data.channel !== "screen");
  return [...new Set(called.flatMap(({ whoId }) => (whoId === null || isContact(whoId) ? [] : whoId)))];
}

/** Statement that writes down a press that waits for its board; the board's own word overwrites it. */
export function insertWaiting(db: ClinicDb, row: typeof sosAlert.$inferInsert): Statement {
  return db.insert(sosAlert).values(row).onConflictDoNothing();
}

/** Statement that takes a press away which the board has taken into another alert; never one that the board has written. */
export function deleteWaiting(db: ClinicDb, { clinicId }: Scope, id: string): Statement {
  return db.delete(sosAlert).where(and(eq(sosAlert.clinicId, clinicId), eq(sosAlert.id, id), eq(sosAlert.rev, 0)));
}

/** Zones of those who run a clinic, the longest there first. */
export async function findClinicZone(db: ClinicDb, { clinicId }: Scope): Promise<string | undefined> {
  const row = await db
    .select({ zone: member.zone })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), ne(member.role, "patient")))
    .orderBy(asc(member.role), asc(member.createdAt), asc(member.id))
    .get();
  return row?.zone;
}

/** Counts by month and class of time, newest month first. @param months at most 24 */
export async function listMonths(db: ClinicDb, { clinicId }: Scope, months: string[]) {
  const [last = ""] = [...months].sort();
  return db
    .select({ month: sosMonth.month, bucket: sosMonth.bucket, alerts: sosMonth.alerts })
    .from(sosMonth)
    .where(and(eq(sosMonth.clinicId, clinicId), sql`${sosMonth.month} >= ${last}`))
    .orderBy(desc(sosMonth.month), asc(sosMonth.bucket));
}
