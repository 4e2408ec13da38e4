import { and, asc, desc, eq, gte, gt, isNotNull, lt, or, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { fold } from "~/lib/text/text";
import { shardNames, type ShardName } from "~/platform/planes";
import { clinic, shard } from "./clinic.directory.table";

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

/** Statements that open a clinic on a shard and count it there. */
export function insertClinic(
  db: DirectoryDb,
  row: { id: string; name: string; shard: ShardName; createdAt: number },
): Statement[] {
  return [
    db.insert(clinic).values({ ...row, sortName: fold(row.name), kind: "practice", version: 1 }),
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

/** Clinics whose folded name begins with something, in order of name. @param after the last one shown */
export async function listClinicsNamed(
  db: DirectoryDb,
  { begin, after, limit }: { begin: string; after: { name: string; id: string } | null; limit: number },
): Promise<ClinicRow[]> {
  const beyond = after
    ? or(gt(clinic.sortName, after.name), and(eq(clinic.sortName, after.name), gt(clinic.id, after.id)))
    : undefined;
  return db
    .select(shown)
    .from(clinic)
    .where(and(gte(clinic.sortName, begin), lt(clinic.sortName, `${begin}\u{10ffff}`), beyond))
    .orderBy(asc(clinic.sortName), asc(clinic.id))
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
  set: Partial<Pick<typeof clinic.$inferInsert, "name" | "suspendedAt" | "closingAt" | "closesAt" | "flags">>,
): Statement {
  const next = sql`case when ${clinic.version} = ${version} then ${version + 1} end`;
  const names = set.name === undefined ? {} : { sortName: fold(set.name) };
  return db
    .update(clinic)
    .set({ ...set, ...names, version: next })
    .where(eq(clinic.id, id));
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
