import { and, asc, count, eq, gt, isNotNull, isNull, lt, sql, type SQL } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { incidentListing, incidentPerson } from "./incident.directory.table";

export type ListingRow = typeof incidentListing.$inferSelect;
type Named = Pick<ListingRow, "incidentId" | "number">;

const isListing = ({ incidentId, number }: Named) =>
  and(eq(incidentListing.incidentId, incidentId), eq(incidentListing.number, number));

export function findListing(db: DirectoryDb, incidentId: string, number: number) {
  return db.select().from(incidentListing).where(isListing({ incidentId, number })).get();
}

/** Lists of an incident in order, with their clinics' names and who made them. */
export function listListings(db: DirectoryDb, incidentId: string) {
  return db
    .select({
      listing: incidentListing,
      clinic: sql<string | null>`${clinic.name}`.as("clinic_name"),
      by: sql<string | null>`${account.name}`.as("listed_by"),
    })
    .from(incidentListing)
    .leftJoin(clinic, eq(clinic.id, incidentListing.clinicId))
    .leftJoin(account, eq(account.id, incidentListing.by))
    .where(eq(incidentListing.incidentId, incidentId))
    .orderBy(asc(incidentListing.number))
    .limit(200);
}

/** Lists of an incident that are being made or taken out. */
export function countMoving(db: DirectoryDb, incidentId: string): Promise<number> {
  const moves = sql`${incidentListing.state} in ('running', 'leaving')`;
  return db.$count(incidentListing, and(eq(incidentListing.incidentId, incidentId), moves));
}

/** Lists of a clinic that came before one and had somebody. */
export function countEarlier(
  db: DirectoryDb,
  { incidentId, clinicId, number }: { incidentId: string; clinicId: string; number: number },
): Promise<number> {
  const ofClinic = and(eq(incidentListing.incidentId, incidentId), eq(incidentListing.clinicId, clinicId));
  return db.$count(incidentListing, and(ofClinic, lt(incidentListing.number, number), gt(incidentListing.found, 0)));
}

/** Lists of an incident that were made of a clinic's audit, whatever became of them. */
export function listingsOfClinic(db: DirectoryDb, incidentId: string, clinicId: string) {
  return db
    .select()
    .from(incidentListing)
    .where(and(eq(incidentListing.incidentId, incidentId), eq(incidentListing.clinicId, clinicId)))
    .orderBy(asc(incidentListing.number))
    .limit(200);
}

export function insertListing(db: DirectoryDb, row: ListingRow): Statement {
  return db.insert(incidentListing).values(row);
}

/** Statement that brings a list on from the turn in which it was read; nothing when another turn was faster, or it is in another state. */
export function moveListing(
  db: DirectoryDb,
  row: ListingRow,
  changes: { [K in keyof ListingRow]?: ListingRow[K] | SQL },
): Statement {
  return db
    .update(incidentListing)
    .set({ ...changes, turn: row.turn + 1 })
    .where(and(isListing(row), eq(incidentListing.turn, row.turn), eq(incidentListing.state, row.state)));
}

const inListing = ({ incidentId, clinicId, number }: Pick<ListingRow, "incidentId" | "clinicId" | "number">) =>
  and(
    eq(incidentPerson.incidentId, incidentId),
    eq(incidentPerson.clinicId, clinicId),
    sql`instr(${incidentPerson.listings}, ${`,${number},`}) > 0`,
  );

/** How many people a list has: to be written into its own row. */
export function foundBy(db: DirectoryDb, row: ListingRow): SQL {
  return sql`(${db.select({ n: count() }).from(incidentPerson).where(inListing(row))})`;
}

/** Statement that writes people into a list: who is in another already is in both; who was told that it was not about them is to be told anew. */
export function insertPeople(db: DirectoryDb, row: ListingRow, ids: readonly string[]): Statement {
  const { incidentId, clinicId, number } = row;
  const mark = `,${number},`;
  const had = sql`${incidentPerson.listings}`;
  const unlessCorrected = (column: SQL) => sql`case when ${incidentPerson.correctedBy} is null then ${column} end`;
  return db
    .insert(incidentPerson)
    .select(
      sql`select ${incidentId}, ${clinicId}, value, ${mark}, null, null, null, null from json_each(${JSON.stringify(ids)}) where true`,
    )
    .onConflictDoUpdate({
      target: [incidentPerson.incidentId, incidentPerson.clinicId, incidentPerson.memberId],
      set: {
        listings: sql`case when instr(${had}, ${mark}) > 0 then ${had} else ${had} || ${`${number},`} end`,
        tellingAt: unlessCorrected(sql`coalesce(${incidentPerson.tellingAt}, ${incidentPerson.toldAt})`),
        toldAt: unlessCorrected(sql`${incidentPerson.toldAt}`),
        correctedBy: null,
        correctedAt: null,
      },
    });
}

/** How many people only this list has, and how many of those were told, or are being told. */
export async function onlyIn(db: DirectoryDb, row: ListingRow): Promise<{ people: number; told: number }> {
  const found = await db
    .select({ people: count(), told: sql<number>`count(${incidentPerson.tellingAt})`.as("told_people") })
    .from(incidentPerson)
    .where(and(inListing(row), eq(incidentPerson.listings, `,${row.number},`), isNull(incidentPerson.correctedBy)));
  return found[0] ?? { people: 0, told: 0 };
}

/** People whom a list still has, in order of id. */
export function selectListed(db: DirectoryDb, row: ListingRow, limit: number) {
  return db
    .select({
      memberId: incidentPerson.memberId,
      isToldOnlyHere:
        sql<number>`${incidentPerson.listings} = ${`,${row.number},`} and ${incidentPerson.tellingAt} is not null`.as(
          "told_only_here",
        ),
    })
    .from(incidentPerson)
    .where(inListing(row))
    .orderBy(asc(incidentPerson.memberId))
    .limit(limit);
}

/**
 * Statements that take people out of a list: who is in another stays there; of the others who was told stays, as somebody who has been told
 * that it was not about them, and the rest is gone. Who was told since they were read is left to the next time.
 */
export function takeOut(
  db: DirectoryDb,
  row: ListingRow,
  { ids, corrected, now }: { ids: readonly string[]; corrected: readonly string[]; now: number },
): [Statement, Statement, Statement] {
  const alone = eq(incidentPerson.listings, `,${row.number},`);
  const here = and(inListing(row), isAmong(incidentPerson.memberId, ids));
  return [
    db
      .update(incidentPerson)
      .set({ listings: ",", correctedBy: row.number, correctedAt: now })
      .where(
        and(inListing(row), isAmong(incidentPerson.memberId, corrected), alone, isNotNull(incidentPerson.tellingAt)),
      ),
    db.delete(incidentPerson).where(and(here, alone, isNull(incidentPerson.tellingAt))),
    db
      .update(incidentPerson)
      .set({ listings: sql`replace(${incidentPerson.listings}, ${`,${row.number},`}, ',')` })
      .where(and(here, sql`${incidentPerson.listings} <> ${`,${row.number},`}`)),
  ];
}
