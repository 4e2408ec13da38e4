import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "~/features/identity/account/account.directory.table";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { legalHold } from "./legal-hold.directory.table";

export type HoldRow = typeof legalHold.$inferSelect;

const stands = isNull(legalHold.liftedAt);

/** Accounts and members that are held at one time at most: each is a lawsuit or its like. */
const mostHolds = 2000;

/** How many holds of an account stand. */
export function countStanding(db: DirectoryDb, accountId: string): Promise<number> {
  return db.$count(legalHold, and(eq(legalHold.accountId, accountId), stands));
}

/** Ids of everybody who is held, as members and as accounts. */
export async function heldNow(db: DirectoryDb): Promise<{ accounts: Set<string>; members: string[] }> {
  const held = db.select({ id: legalHold.accountId }).from(legalHold).where(stands).limit(mostHolds);
  const [accounts, members] = await db.batch([
    held,
    db
      .select({ id: membership.id })
      .from(membership)
      .where(sql`${membership.accountId} in ${held}`),
  ]);
  return { accounts: new Set(accounts.map(({ id }) => id)), members: members.map(({ id }) => id) };
}

/** The patient of a clinic that a hold is to be of. */
export function findPatient(db: DirectoryDb, clinicId: string, memberId: string) {
  return db
    .select({ accountId: membership.accountId, name: account.name })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.id, memberId), eq(membership.clinicId, clinicId), eq(membership.role, "patient")))
    .get();
}

/** Whose address it is. */
export function findByEmail(db: DirectoryDb, email: string) {
  return db.select({ id: account.id }).from(account).where(eq(account.email, email)).get();
}

const shown = { hold: legalHold, memberId: sql<string | null>`${membership.id}`.as("held_member"), name: account.name };

/** Holds that a clinic has asked for, those that stand first; 100 at most. */
export function listOfClinic(db: DirectoryDb, clinicId: string) {
  const place = and(
    eq(membership.accountId, legalHold.accountId),
    eq(membership.clinicId, legalHold.clinicId),
    eq(membership.role, "patient"),
  );
  return db
    .select(shown)
    .from(legalHold)
    .leftJoin(membership, place)
    .leftJoin(account, eq(account.id, legalHold.accountId))
    .where(eq(legalHold.clinicId, clinicId))
    .orderBy(sql`${legalHold.liftedAt} is not null`, desc(legalHold.placedAt), desc(legalHold.id))
    .limit(100);
}

/** Holds that the platform has placed. By address, for a name says less; 100 at most. */
export function listOfPlatform(db: DirectoryDb) {
  return db
    .select({ hold: legalHold, email: account.email })
    .from(legalHold)
    .leftJoin(account, eq(account.id, legalHold.accountId))
    .where(eq(legalHold.clinicId, ""))
    .orderBy(sql`${legalHold.liftedAt} is not null`, desc(legalHold.placedAt), desc(legalHold.id))
    .limit(100);
}

/** What holds an account now, and whose clinic asked for it. */
export function listStanding(db: DirectoryDb, accountId: string) {
  return db
    .select({ hold: legalHold, clinic: clinic.name })
    .from(legalHold)
    .leftJoin(clinic, eq(clinic.id, legalHold.clinicId))
    .where(and(eq(legalHold.accountId, accountId), stands))
    .orderBy(desc(legalHold.placedAt))
    .limit(20);
}

/** One hold of a clinic, or (empty) of the platform. */
export function findHold(db: DirectoryDb, clinicId: string, id: string) {
  return db
    .select()
    .from(legalHold)
    .where(and(eq(legalHold.clinicId, clinicId), eq(legalHold.id, id)))
    .get();
}

/** Statement that writes a hold down; a second one that stands violates `legal_hold.account_id`. */
export function insertHold(db: DirectoryDb, row: typeof legalHold.$inferInsert) {
  return db.insert(legalHold).values(row);
}

/** Statement that lifts a hold that stands. */
export function liftRow(db: DirectoryDb, id: string, by: Pick<HoldRow, "liftedBy" | "liftedAt" | "liftReason">) {
  return db
    .update(legalHold)
    .set(by)
    .where(and(eq(legalHold.id, id), stands));
}
