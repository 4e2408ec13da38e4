import { desc, eq, lt, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { shardNames, type ShardName } from "~/platform/planes";
import { clinic, shard } from "./clinic.directory.table";

/** The shard with the fewest members (of equals: the fewest clinics). One on which no clinic lives yet has no row. */
export async function findLeastFilledShard(db: DirectoryDb): Promise<ShardName> {
  const rows = await db.select().from(shard).limit(1000);
  const filled = shardNames.map((name) => rows.find((row) => row.name === name) ?? { name, members: 0, clinics: 0 });
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
    db.insert(clinic).values({ ...row, kind: "practice", version: 1 }),
    db
      .insert(shard)
      .values({ name: row.shard, clinics: 1 })
      .onConflictDoUpdate({ target: shard.name, set: { clinics: sql`${shard.clinics} + 1` } }),
  ];
}

/** Statement that counts new members on their clinic's shard; the clinic may come earlier in the same batch. */
export function countMembers(db: DirectoryDb, clinicId: string, added: number): Statement {
  const home = db.select({ shard: clinic.shard }).from(clinic).where(eq(clinic.id, clinicId));
  return db
    .update(shard)
    .set({ members: sql`${shard.members} + ${added}` })
    .where(eq(shard.name, sql`(${home})`));
}

export type ClinicRow = {
  id: string;
  name: string;
  kind: "practice" | "platform";
  shard: ShardName;
  members: number;
  createdAt: number;
};

/**
 * Clinics, newest first (their ids sort by creation).
 * @param before id of the last one shown
 */
export async function listClinicRows(db: DirectoryDb, limit: number, before: string | null): Promise<ClinicRow[]> {
  return db
    .select({
      id: clinic.id,
      name: clinic.name,
      kind: clinic.kind,
      shard: clinic.shard,
      members: sql<number>`(select count(*) from membership where membership.clinic_id = clinic.id)`.as("members"),
      createdAt: clinic.createdAt,
    })
    .from(clinic)
    .where(before === null ? undefined : lt(clinic.id, before))
    .orderBy(desc(clinic.id))
    .limit(limit);
}
