import { and, asc, count, desc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { incident, incidentListing, incidentNote, incidentPerson } from "./incident.directory.table";

export type IncidentRow = typeof incident.$inferSelect;
export type NoteKind = (typeof incidentNote.$inferSelect)["kind"];

/** Who is listed and was not told by mistake. */
const stands = isNull(incidentPerson.correctedBy);

export function findIncident(db: DirectoryDb, id: string) {
  return db.select().from(incident).where(eq(incident.id, id)).get();
}

/** The open ones first, the newest first; 100 at most. */
export function listIncidentRows(db: DirectoryDb) {
  const named = sql<string | null>`${clinic.name}`.as("clinic_name");
  const untoldOf = sql<number>`(select count(*) from ${incidentPerson} where ${incidentPerson.incidentId} = ${incident.id} and ${incidentPerson.toldAt} is null and ${incidentPerson.correctedBy} is null)`;
  return db
    .select({ incident, clinic: named, untold: untoldOf.as("untold") })
    .from(incident)
    .leftJoin(clinic, eq(clinic.id, incident.clinicId))
    .orderBy(sql`${incident.closedAt} is not null`, desc(incident.knownAt), desc(incident.id))
    .limit(100);
}

/** Incidents that are of a clinic, or for which somebody of it was listed, though they may be in no list any more. */
function isOfClinic(clinicId: string) {
  const listed = sql`${incident.id} in (select ${incidentListing.incidentId} from ${incidentListing} where ${incidentListing.clinicId} = ${clinicId} and ${incidentListing.found} > 0)`;
  const touched = sql`exists (select 1 from ${incidentPerson} where ${incidentPerson.clinicId} = ${clinicId} and ${incidentPerson.incidentId} = ${incident.id})`;
  return or(eq(incident.clinicId, clinicId), listed, touched);
}

/** The same; 100 at most. */
export function listOfClinic(db: DirectoryDb, clinicId: string) {
  return db
    .select()
    .from(incident)
    .where(isOfClinic(clinicId))
    .orderBy(desc(incident.knownAt), desc(incident.id))
    .limit(100);
}

/** One of them. */
export function findOfClinic(db: DirectoryDb, clinicId: string, id: string) {
  return db
    .select()
    .from(incident)
    .where(and(eq(incident.id, id), isOfClinic(clinicId)))
    .limit(1);
}

/** How many people of a clinic each incident touched, or one did, and how many were told. */
export function countOfClinic(db: DirectoryDb, clinicId: string, id?: string) {
  const which = id === undefined ? undefined : eq(incidentPerson.incidentId, id);
  return db
    .select({
      id: incidentPerson.incidentId,
      people: count(),
      told: sql<number>`count(${incidentPerson.toldAt})`.as("people_told"),
    })
    .from(incidentPerson)
    .where(and(eq(incidentPerson.clinicId, clinicId), which, stands))
    .groupBy(incidentPerson.incidentId);
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
    .where(and(eq(incidentPerson.incidentId, incidentId), stands))
    .groupBy(incidentPerson.clinicId);
}

/** Members of a clinic that an incident touched, behind one, in order of id; who was told by mistake stands among them. */
export function listTouched(
  db: DirectoryDb,
  { incidentId, clinicId }: { incidentId: string; clinicId: string },
  { after, limit }: { after: string; limit: number },
) {
  const { memberId, toldAt, correctedAt } = incidentPerson;
  return db
    .select({ memberId, toldAt, correctedAt, name: sql<string | null>`${account.name}`.as("touched_name") })
    .from(incidentPerson)
    .leftJoin(membership, eq(membership.id, memberId))
    .leftJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(incidentPerson.incidentId, incidentId), eq(incidentPerson.clinicId, clinicId), gt(memberId, after)))
    .orderBy(asc(memberId))
    .limit(limit);
}

// In the very words of the index of who is still to be told.
const isUntold = sql`told_at is null and corrected_by is null`;

/** Takes the next ones of a clinic who are still to be told: from here on no list is taken out behind them unseen. @returns whom, in order of id */
export async function takeUntold(
  db: DirectoryDb,
  { incidentId, clinicId }: { incidentId: string; clinicId: string },
  { limit, now }: { limit: number; now: number },
): Promise<string[]> {
  const here = and(eq(incidentPerson.incidentId, incidentId), eq(incidentPerson.clinicId, clinicId), isUntold);
  const next = db
    .select({ id: incidentPerson.memberId })
    .from(incidentPerson)
    .where(here)
    .orderBy(asc(incidentPerson.memberId))
    .limit(limit);
  const taken = await db
    .update(incidentPerson)
    .set({ tellingAt: now })
    .where(and(here, sql`${incidentPerson.memberId} in ${next}`))
    .returning({ memberId: incidentPerson.memberId });
  return taken.map(({ memberId }) => memberId).toSorted();
}

/** Statement that writes down who was told. */
export function markTold(
  db: DirectoryDb,
  { incidentId, clinicId }: { incidentId: string; clinicId: string },
  ids: readonly string[],
  toldAt: number,
) {
  return db
    .update(incidentPerson)
    .set({ toldAt })
    .where(
      and(
        eq(incidentPerson.incidentId, incidentId),
        eq(incidentPerson.clinicId, clinicId),
        isAmong(incidentPerson.memberId, ids),
        isUntold,
      ),
    );
}

/** What an account was told of, and, where that was a mistake, what was said of it. */
export function listOwn(db: DirectoryDb, accountId: string) {
  const mine = db.select({ id: membership.id }).from(membership).where(eq(membership.accountId, accountId));
  const ofList = and(
    eq(incidentListing.incidentId, incidentPerson.incidentId),
    eq(incidentListing.number, incidentPerson.correctedBy),
  );
  const wasTold = or(isNotNull(incidentPerson.toldAt), isNotNull(incidentPerson.correctedBy));
  return db
    .selectDistinct({
      id: incident.id,
      words: incident.words,
      knownAt: incident.knownAt,
      correction: incidentListing.correction,
    })
    .from(incidentPerson)
    .innerJoin(incident, eq(incident.id, incidentPerson.incidentId))
    .leftJoin(incidentListing, ofList)
    .where(and(sql`${incidentPerson.memberId} in ${mine}`, wasTold, isNotNull(incident.words)))
    .orderBy(desc(incident.knownAt))
    .limit(20);
}

/** What a clinic is called. */
export async function clinicName(db: DirectoryDb, id: string): Promise<string | null> {
  const row = await db.select({ name: clinic.name }).from(clinic).where(eq(clinic.id, id)).get();
  return row?.name ?? null;
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
