import { and, asc, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import * as z from "zod";
import type { TurnChunks } from "./export-chunks.server";
import { personExport } from "./person-export.table";

export type PersonExport = typeof personExport.$inferSelect;
type Own = Scope & { memberId: string };

const turnsSchema = z.array(z.object({ turn: z.string(), zip: z.number(), dir: z.number() }));

/** The chunks of a copy that count, in order. */
export function turnsOf({ turns }: PersonExport): TurnChunks[] {
  return turnsSchema.parse(JSON.parse(turns));
}

const isIt = ({ clinicId }: Scope, id: string) => and(eq(personExport.clinicId, clinicId), eq(personExport.id, id));

/** One of a member's own, as long as it is kept. */
export async function findOwnExport(
  db: ClinicDb,
  { clinicId, memberId }: Own,
  id: string,
  now: number,
): Promise<PersonExport | undefined> {
  const own = and(isIt({ clinicId }, id), eq(personExport.memberId, memberId), gt(personExport.purgeAt, now));
  return db.select().from(personExport).where(own).get();
}

/** A member's newest, as long as it is kept. */
export async function newestExport(
  db: ClinicDb,
  { clinicId, memberId }: Own,
  now: number,
): Promise<PersonExport | undefined> {
  const own = and(eq(personExport.clinicId, clinicId), eq(personExport.memberId, memberId));
  return db
    .select()
    .from(personExport)
    .where(and(own, gt(personExport.purgeAt, now)))
    .orderBy(desc(personExport.createdAt), desc(personExport.id))
    .limit(1)
    .get();
}

/** All of a member's, few as they are. */
export async function ownExports(db: ClinicDb, { clinicId, memberId }: Own): Promise<PersonExport[]> {
  const own = and(eq(personExport.clinicId, clinicId), eq(personExport.memberId, memberId));
  return db.select().from(personExport).where(own).limit(50);
}

/** Statement that begins one. */
export function insertExport(db: ClinicDb, row: typeof personExport.$inferInsert): Statement {
  return db.insert(personExport).values(row);
}

/** Takes the next turn of one that is being made, unless another has it. @returns it as it stands, or nothing */
export async function claimExport(
  db: ClinicDb,
  scope: Scope,
  id: string,
  { now, until }: { now: number; until: number },
): Promise<PersonExport | undefined> {
  const free = sql`${personExport.state} in ('queued', 'running') and ${personExport.claimedUntil} <= ${now}`;
  const [row] = await db
    .update(personExport)
    .set({ claimedUntil: until, attempts: sql`${personExport.attempts} + 1` })
    .where(and(isIt(scope, id), free))
    .returning();
  return row;
}

/** Of those that are being made some that nobody has and nobody took since an instant (ms): those that wait longest. */
export async function standingExports(db: ClinicDb, since: number, limit: number): Promise<PersonExport[]> {
  const isMade = sql`${personExport.state} in ('queued', 'running')`;
  return db
    .select()
    .from(personExport)
    .where(and(isMade, lte(personExport.claimedUntil, since)))
    .orderBy(asc(personExport.claimedUntil), asc(personExport.id))
    .limit(limit);
}

/** One as it is, for jobs. */
export async function findExport(db: ClinicDb, scope: Scope, id: string): Promise<PersonExport | undefined> {
  return db.select().from(personExport).where(isIt(scope, id)).get();
}

/** Keeps a turn that is still at work; not one that was taken over. */
export async function keepClaim(
  db: ClinicDb,
  { clinicId, id, version, attempts }: PersonExport,
  until: number,
): Promise<void> {
  const own = and(eq(personExport.version, version), eq(personExport.attempts, attempts));
  await db
    .update(personExport)
    .set({ claimedUntil: until })
    .where(and(isIt({ clinicId }, id), own));
}

/** Statement that writes how far it is; the event of the next version lets one turn through. */
export function updateExport(
  db: ClinicDb,
  { clinicId, id, version }: PersonExport,
  next: Partial<PersonExport>,
): Statement {
  return db
    .update(personExport)
    .set({ ...next, version: version + 1 })
    .where(and(isIt({ clinicId }, id), eq(personExport.version, version)));
}

/** Deletes the row of one, once its bytes are gone. */
export async function deleteExport(db: ClinicDb, { clinicId, id }: Pick<PersonExport, "clinicId" | "id">) {
  await db.delete(personExport).where(isIt({ clinicId }, id));
}

/** Those whose day is over, a few at once. */
export async function pastExports(db: ClinicDb, now: number, limit: number): Promise<PersonExport[]> {
  return db.select().from(personExport).where(lte(personExport.purgeAt, now)).limit(limit);
}
