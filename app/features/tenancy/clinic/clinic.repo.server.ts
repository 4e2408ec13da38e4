import { and, asc, desc, eq, gte, isNotNull, lt, or, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { fold } from "~/lib/text/text";
import { shardNames, type ShardName } from "~/platform/planes";
import { tailsOf } from "../name-prefix";
import { clinic, shard } from "./clinic.directory.table";
import { clinicWord } from "./clinic-word.directory.table";

/** The shard with the fewest members (of equals: the fewest clinics). One on which no clinic lives yet has no row. */
export async function findLeastFilledShard(db: DirectoryDb): Promise<ShardName> {
  const filled = await listShardFill(db);
  return filled.reduce((least, one) =>
    one.members < least.members || (one.members === least.members && one.clinics < least.clinics) ? one : least,
  ).name;
}

/** The shard a clinic lives on, or undefined for no clinic. */
export async function findShardOf(db: DirectoryDb, clinicId: string): Promise<ShardName | undefined> {
  return (await db.select({ shard: clinic.shard }).from(clinic).where(eq(clinic.id, clinicId)).get())?.shard;
}

/** What a clinic's name is found by: the whole of it and each later part. */
const partsOf = (sortName: string) => [sortName, ...tailsOf(sortName)];

/** Statements that write anew what a clinic is found by. */
function saveWords(db: DirectoryDb, { id, name }: { id: string; name: string }): Statement[] {
  const parts = partsOf(fold(name)).map((tail, at) => ({ clinicId: id, at, tail }));
  return [db.delete(clinicWord).where(eq(clinicWord.clinicId, id)), ...insertMany(db, clinicWord, parts)];
}

/** Statements that open a clinic on a shard and count it there. */
export function insertClinic(
  db: DirectoryDb,
  row: { id: string; name: string; shard: ShardName; createdAt: number },
): Statement[] {
  return [
    db.insert(clinic).values({ ...row, sortName: fold(row.name), kind: "practice", version: 1 }),
    ...saveWords(db, row),
    db
      .insert(shard)
      .values({ name: row.shard, clinics: 1 })
      .onConflictDoUpdate({ target: shard.name, set: { clinics: sql`${shard.clinics} + 1` } }),
  ];
}

/** Statements that count new members in their clinic and on its shard; the clinic may come earlier in the same batch. */
export function countMembers(db: DirectoryDb, clinicId: string, added: number): Statement[] {
  const home = db.select({ shard: clinic.shard }).from(clinic).where(eq(clinic.id, clinicId));
  return [
    db
      .update(shard)
      .set({ members: sql`${shard.members} + ${added}` })
      .where(eq(shard.name, sql`(${home})`)),
    db
      .update(clinic)
      .set({ members: sql`${clinic.members} + ${added}` })
      .where(eq(clinic.id, clinicId)),
  ];
}

export type ClinicRow = {
  id: string;
  name: string;
  sortName: string;
  kind: "practice" | "platform";
  shard: ShardName;
  members: number;
  suspendedAt: number | null;
  closesAt: number | null;
  createdAt: number;
};

const shown = {
  id: clinic.id,
  name: clinic.name,
  sortName: clinic.sortName,
  kind: clinic.kind,
  shard: clinic.shard,
  members: clinic.members,
  suspendedAt: clinic.suspendedAt,
  closesAt: clinic.closesAt,
  createdAt: clinic.createdAt,
};

/**
 * Clinics, newest first (their ids sort by creation).
 * @param before id of the last one shown
 */
export async function listClinicRows(db: DirectoryDb, limit: number, before: string | null): Promise<ClinicRow[]> {
  return db
    .select(shown)
    .from(clinic)
    .where(before === null ? undefined : lt(clinic.id, before))
    .orderBy(desc(clinic.id))
    .limit(limit);
}

/**
 * Clinics of whose folded name some part begins with something, in order of the first such part.
 * @param after the last one shown; when its name has no such part any more, the list begins anew
 */
export async function listClinicsNamed(
  db: DirectoryDb,
  { begin, after, limit }: { begin: string; after: { sortName: string; id: string } | null; limit: number },
): Promise<ClinicRow[]> {
  const end = `${begin}\u{10ffff}`;
  const last = after && partsOf(after.sortName).find((part) => part.startsWith(begin));
  const isFirst = sql`not exists (select 1 from ${clinicWord} earlier where earlier.clinic_id = ${clinicWord.clinicId}
    and earlier.at < ${clinicWord.at} and earlier.tail >= ${begin} and earlier.tail < ${end})`;
  // The place says where the index begins to be read; beside it the beginning would only make it read all pages before, too.
  const from = last
    ? sql`(${clinicWord.tail}, ${clinicWord.clinicId}) > (${last}, ${after.id})`
    : gte(clinicWord.tail, begin);
  return db
    .select(shown)
    .from(clinicWord)
    .innerJoin(clinic, eq(clinic.id, clinicWord.clinicId))
    .where(and(from, lt(clinicWord.tail, end), isFirst))
    .orderBy(asc(clinicWord.tail), asc(clinicWord.clinicId))
    .limit(limit);
}

/** Clinics in which nothing new begins, the newest first; few. */
export async function listHeldClinics(db: DirectoryDb, limit: number): Promise<ClinicRow[]> {
  const isHeld = or(isNotNull(clinic.suspendedAt), isNotNull(clinic.closesAt));
  return db.select(shown).from(clinic).where(isHeld).orderBy(desc(clinic.id)).limit(limit);
}

/** A clinic by id. */
export async function findClinic(db: DirectoryDb, id: string) {
  return db.select().from(clinic).where(eq(clinic.id, id)).get();
}

/** Statement that changes a clinic; it fails on `clinic.version` when somebody else has since. */
export function updateClinic(
  db: DirectoryDb,
  { id, version }: { id: string; version: number },
  set: Partial<
    Pick<typeof clinic.$inferInsert, "name" | "sortName" | "suspendedAt" | "closingAt" | "closesAt" | "flags">
  >,
): Statement {
  const next = sql`case when ${clinic.version} = ${version} then ${version + 1} end`;
  return db
    .update(clinic)
    .set({ ...set, version: next })
    .where(eq(clinic.id, id));
}

/** Statements that give a clinic another name, by which it is found from then on; they fail like `updateClinic`. */
export function renameClinic(db: DirectoryDb, row: { id: string; version: number }, name: string): Statement[] {
  return [updateClinic(db, row, { name, sortName: fold(name) }), ...saveWords(db, { id: row.id, name })];
}

/** Statement that fails on `clinic.version` when nothing new may begin in a clinic: suspended, closing or closed. */
export function whileOpen(db: DirectoryDb, { clinicId }: { clinicId: string }): Statement {
  const stands = sql`case when ${clinic.suspendedAt} is null and ${clinic.closesAt} is null then ${clinic.version} end`;
  return db.update(clinic).set({ version: stands }).where(eq(clinic.id, clinicId));
}

/** How full every shard is; one on which no clinic lives yet is empty. */
export async function listShardFill(db: DirectoryDb): Promise<{ name: ShardName; members: number; clinics: number }[]> {
  const rows = await db.select().from(shard).limit(1000);
  return shardNames.map((name) => rows.find((row) => row.name === name) ?? { name, members: 0, clinics: 0 });
}
