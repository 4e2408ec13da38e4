import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { clinic, shard } from "../clinic/clinic.directory.table";
import { clinicRelocation } from "./clinic-relocation.directory.table";

export type Relocation = typeof clinicRelocation.$inferSelect;
export type RelocationSet = Partial<Omit<Relocation, "id" | "clinicId" | "fromShard" | "toShard" | "turn">>;

/** The move that is under way, of all clinics. */
export async function findRunning(db: DirectoryDb): Promise<Relocation | undefined> {
  return db.select().from(clinicRelocation).where(isNull(clinicRelocation.endedAt)).get();
}

/** The newest move of a clinic. */
export async function findLast(db: DirectoryDb, clinicId: string): Promise<Relocation | undefined> {
  return db
    .select()
    .from(clinicRelocation)
    .where(eq(clinicRelocation.clinicId, clinicId))
    .orderBy(desc(clinicRelocation.id))
    .limit(1)
    .get();
}

/** Statement that asks for a move. It fails on `clinic_relocation_running` while another is under way. */
export function insertRelocation(db: DirectoryDb, row: typeof clinicRelocation.$inferInsert): Statement {
  return db.insert(clinicRelocation).values(row);
}

/** Takes the turn at a move. @returns it, with the turn taken */
export async function takeTurnAt(db: DirectoryDb, id: string): Promise<Relocation | undefined> {
  const [row] = await db
    .update(clinicRelocation)
    .set({ turn: sql`${clinicRelocation.turn} + 1` })
    .where(and(eq(clinicRelocation.id, id), isNull(clinicRelocation.endedAt)))
    .returning();
  return row;
}

/** Statement that goes on with a move; it fails on `clinic_relocation.turn` when another has the turn, or the move is in another state. */
export function saveRelocation(
  db: DirectoryDb,
  { id, turn, state }: Pick<Relocation, "id" | "turn" | "state">,
  set: RelocationSet,
): Statement {
  const own = sql`case when ${clinicRelocation.turn} = ${turn} and ${clinicRelocation.state} = ${state} then ${turn} end`;
  return db
    .update(clinicRelocation)
    .set({ ...set, turn: own })
    .where(eq(clinicRelocation.id, id));
}

/** Statement that calls a move off; it fails on `clinic_relocation.turn` after the switch. Whoever works at it loses the turn. */
export function cancelRunning(db: DirectoryDb, id: string): Statement {
  const next = sql`case when ${clinicRelocation.state} in ('asked', 'copying', 'checking', 'closing', 'reopening') then ${clinicRelocation.turn} + 1 end`;
  return db
    .update(clinicRelocation)
    .set({ state: "cancelling", failure: null, turn: next })
    .where(and(eq(clinicRelocation.id, id), isNull(clinicRelocation.endedAt)));
}

/** Statements that make a clinic live on another shard, and count it there. The first fails on `clinic.version` when it does not live where it was thought to. */
export function switchShard(db: DirectoryDb, { clinicId, fromShard, toShard }: Relocation): Statement[] {
  const people = db.select({ n: clinic.members }).from(clinic).where(eq(clinic.id, clinicId));
  const version = sql`case when ${clinic.shard} = ${fromShard} then ${clinic.version} + 1 end`;
  return [
    db.insert(shard).values({ name: toShard }).onConflictDoNothing(),
    db.update(clinic).set({ version }).where(eq(clinic.id, clinicId)),
    db.update(clinic).set({ shard: toShard }).where(eq(clinic.id, clinicId)),
    db
      .update(shard)
      .set({ clinics: sql`max(0, ${shard.clinics} - 1)`, members: sql`max(0, ${shard.members} - (${people}))` })
      .where(eq(shard.name, fromShard)),
    db
      .update(shard)
      .set({ clinics: sql`${shard.clinics} + 1`, members: sql`${shard.members} + (${people})` })
      .where(eq(shard.name, toShard)),
  ];
}
