import { and, asc, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { deleteSome } from "~/db/delete-some";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { OwnScope } from "../file/imports.repo.server";
import { takeout, takeoutPart } from "./takeout.table";

export type Takeout = typeof takeout.$inferSelect;
export type TakeoutPart = typeof takeoutPart.$inferSelect;

const isIt = ({ clinicId }: Scope, id: string) => and(eq(takeout.clinicId, clinicId), eq(takeout.id, id));
const partsOf = ({ clinicId }: Scope, id: string) =>
  and(eq(takeoutPart.clinicId, clinicId), eq(takeoutPart.takeoutId, id));

/** What somebody takes along, for jobs. */
export async function findTakeout(db: ClinicDb, scope: Scope, id: string): Promise<Takeout | undefined> {
  return db.select().from(takeout).where(isIt(scope, id)).get();
}

/** A member's newest, as long as it is kept. */
export async function newestTakeout(
  db: ClinicDb,
  { clinicId, memberId }: OwnScope,
  now: number,
): Promise<Takeout | undefined> {
  return db
    .select()
    .from(takeout)
    .where(and(eq(takeout.clinicId, clinicId), eq(takeout.memberId, memberId), gt(takeout.purgeAt, now)))
    .orderBy(desc(takeout.createdAt), desc(takeout.id))
    .limit(1)
    .get();
}

/** Statement that begins one. */
export function insertTakeout(db: ClinicDb, row: typeof takeout.$inferInsert): Statement {
  return db.insert(takeout).values(row);
}

/** Statements that write a part and where the next turn begins; the event of the next version lets one turn through. */
export function writePart(
  db: ClinicDb,
  { clinicId, id, version, parts }: Takeout,
  contentSealed: string,
  next: Pick<Takeout, "step" | "cursor" | "state"> & Partial<Pick<Takeout, "readyAt" | "purgeAt">>,
): Statement[] {
  return [
    db.insert(takeoutPart).values({ clinicId, takeoutId: id, number: parts, contentSealed }),
    db
      .update(takeout)
      .set({ ...next, parts: parts + 1, version: version + 1 })
      .where(and(isIt({ clinicId }, id), eq(takeout.version, version))),
  ];
}

/** A part, sealed. */
export async function findPart(
  db: ClinicDb,
  scope: Scope,
  id: string,
  number: number,
): Promise<TakeoutPart | undefined> {
  return db
    .select()
    .from(takeoutPart)
    .where(and(partsOf(scope, id), eq(takeoutPart.number, number)))
    .orderBy(asc(takeoutPart.number))
    .get();
}

/** Statements that delete one with its parts. */
export function deleteTakeout(db: ClinicDb, { clinicId, id }: Pick<Takeout, "clinicId" | "id">): Statement[] {
  return [db.delete(takeoutPart).where(partsOf({ clinicId }, id)), db.delete(takeout).where(isIt({ clinicId }, id))];
}

/** Those whose day is over, a few at once. */
export async function pastTakeouts(db: ClinicDb, now: number, limit: number): Promise<Takeout[]> {
  return db.select().from(takeout).where(lte(takeout.purgeAt, now)).limit(limit);
}

/** Parts of a member's own, 100 at most are deleted. @returns whether none is left */
export async function eraseOwnParts(db: ClinicDb, { clinicId, memberId }: OwnScope): Promise<boolean> {
  const own = sql`takeout_id in (select id from takeout where clinic_id = ${clinicId} and member_id = ${memberId})`;
  const { meta } = await deleteSome(db, takeoutPart, sql`clinic_id = ${clinicId} and ${own}`, 100).run();
  return meta.changes < 100;
}
