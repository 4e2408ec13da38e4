import { and, asc, count, desc, eq, gt, gte, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { account } from "~/features/identity/account/account.directory.table";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { incident, incidentNote, incidentPerson } from "./incident.directory.table";

export type IncidentRow = typeof incident.$inferSelect;
export type NoteKind = (typeof incidentNote.$inferSelect)["kind"];

/** People that one look into the audit lists at most. */
const mostListed = 2000;
/** People that one statement looks for. */
export const listedAtOnce = 1000;

export function findIncident(db: DirectoryDb, id: string) {
  return db.select().from(incident).where(eq(incident.id, id)).get();
}

/** The open ones first, the newest first; 100 at most. */
export function listIncidentRows(db: DirectoryDb) {
  const named = sql<string | null>`${clinic.name}`.as("clinic_name");
  const untoldOf = sql<number>`(select count(*) from ${incidentPerson} where ${incidentPerson.incidentId} = ${incident.id} and ${incidentPerson.toldAt} is null)`;
  return db
    .select({ incident, clinic: named, untold: untoldOf.as("untold") })
    .from(incident)
    .leftJoin(clinic, eq(clinic.id, incident.clinicId))
    .orderBy(sql`${incident.closedAt} is not null`, desc(incident.knownAt), desc(incident.id))
    .limit(100);
}

/** Incidents that are of a clinic, or touched somebody of it; 100 at most. */
export function listOfClinic(db: DirectoryDb, clinicId: string) {
  const touched = sql`${incident.id} in (select ${incidentPerson.incidentId} from ${incidentPerson} where ${incidentPerson.clinicId} = ${clinicId})`;
  return db
    .select()
    .from(incident)
    .where(or(eq(incident.clinicId, clinicId), touched))
    .orderBy(desc(incident.knownAt), desc(incident.id))
    .limit(100);
}

export function listNotes(db: DirectoryDb, incidentId: string) {
  const by = sql<string | null>`${account.name}`.as("noted_by");
  return db
    .select({
      number: incidentNote.number,
      kind: incidentNote.kind,
      text: incidentNote.text,
      at: incidentNote.notedAt,
      by,
    })
    .from(incidentNote)
    .leftJoin(account, eq(account.id, incidentNote.by))
    .where(eq(incidentNote.incidentId, incidentId))
    .orderBy(asc(incidentNote.number))
    .limit(500);
}

/** How many people of each clinic are listed, and how many were told. */
export function countTouched(db: DirectoryDb, incidentId: string) {
  return db
    .select({
      clinicId: incidentPerson.clinicId,
      name: sql<string | null>`${clinic.name}`.as("clinic_name"),
      people: count(),
      told: sql<number>`count(${incidentPerson.toldAt})`.as("people_told"),
    })
    .from(incidentPerson)
    .leftJoin(clinic, eq(clinic.id, incidentPerson.clinicId))
    .where(eq(incidentPerson.incidentId, incidentId))
    .groupBy(incidentPerson.clinicId);
}

/** Members of a clinic that an incident touched, by name. */
export function listTouched(db: DirectoryDb, incidentId: string, clinicId: string) {
  return db
    .select({ memberId: incidentPerson.memberId, toldAt: incidentPerson.toldAt, name: account.name })
    .from(incidentPerson)
    .leftJoin(membership, eq(membership.id, incidentPerson.memberId))
    .leftJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(incidentPerson.incidentId, incidentId), eq(incidentPerson.clinicId, clinicId)))
    .orderBy(asc(account.name))
    .limit(mostListed);
}

/** Who of a clinic is still to be told. */
export function listUntold(db: DirectoryDb, incidentId: string, clinicId: string, limit: number) {
  const here = and(eq(incidentPerson.incidentId, incidentId), eq(incidentPerson.clinicId, clinicId));
  return db
    .select({ memberId: incidentPerson.memberId })
    .from(incidentPerson)
    .where(and(here, isNull(incidentPerson.toldAt)))
    .orderBy(asc(incidentPerson.memberId))
    .limit(limit);
}

/** Statement that writes down who was told. */
export function markTold(db: DirectoryDb, incidentId: string, clinicId: string, upTo: string, toldAt: number) {
  return db
    .update(incidentPerson)
    .set({ toldAt })
    .where(
      and(
        eq(incidentPerson.incidentId, incidentId),
        eq(incidentPerson.clinicId, clinicId),
        isNull(incidentPerson.toldAt),
        sql`${incidentPerson.memberId} <= ${upTo}`,
      ),
    );
}

/** What an account was told of. */
export function listOwn(db: DirectoryDb, accountId: string) {
  const mine = db.select({ id: membership.id }).from(membership).where(eq(membership.accountId, accountId));
  return db
    .selectDistinct({ id: incident.id, words: incident.words, knownAt: incident.knownAt })
    .from(incidentPerson)
    .innerJoin(incident, eq(incident.id, incidentPerson.incidentId))
    .where(and(sql`${incidentPerson.memberId} in ${mine}`, isNotNull(incidentPerson.toldAt), isNotNull(incident.words)))
    .orderBy(desc(incident.knownAt))
    .limit(20);
}

export type Look = {
  from: number;
  until: number;
  actorId?: string | undefined;
  action?: string | undefined;
  ip?: string | undefined;
};

/** What a clinic is called. */
export async function clinicName(db: DirectoryDb, id: string): Promise<string | null> {
  const row = await db.select({ name: clinic.name }).from(clinic).where(eq(clinic.id, id)).get();
  return row?.name ?? null;
}

/** Whose data the audit of a clinic says was opened or changed, in a time, by somebody, from somewhere, by some act: a part of them, in order of id, behind one. */
export async function touchedIn(
  db: ClinicDb,
  clinicId: string,
  { from, until, actorId, action, ip }: Look,
  after: string,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ subject: auditEntry.subject })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.clinicId, clinicId),
        gte(auditEntry.createdAt, from),
        lt(auditEntry.createdAt, until),
        gt(auditEntry.subject, after),
        actorId === undefined ? undefined : eq(auditEntry.actorId, actorId),
        action === undefined ? undefined : sql`substr(${auditEntry.action}, 1, ${action.length}) = ${action}`,
        ip === undefined ? undefined : eq(auditEntry.ip, ip),
      ),
    )
    .orderBy(asc(auditEntry.subject))
    .limit(listedAtOnce);
  return rows.flatMap(({ subject }) => subject ?? []);
}

export function insertIncident(db: DirectoryDb, row: typeof incident.$inferInsert): Statement {
  return db.insert(incident).values(row);
}

/** Statement that changes an incident as it was read; its event, of the next version, refuses the batch when somebody was faster. */
export function updateIncident(db: DirectoryDb, row: IncidentRow, changes: Partial<IncidentRow>): Statement {
  return db
    .update(incident)
    .set({ ...changes, version: row.version + 1 })
    .where(and(eq(incident.id, row.id), eq(incident.version, row.version)));
}

export function insertNote(db: DirectoryDb, row: typeof incidentNote.$inferInsert): Statement {
  return db.insert(incidentNote).values(row);
}

/** Statements that list people; who is listed stays as they are. */
export function insertPeople(
  db: DirectoryDb,
  incidentId: string,
  clinicId: string,
  ids: readonly string[],
): Statement[] {
  const rows = ids.map((memberId) => ({ incidentId, clinicId, memberId, toldAt: null }));
  return insertMany(db, incidentPerson, rows, (insert) => insert.onConflictDoNothing());
}
