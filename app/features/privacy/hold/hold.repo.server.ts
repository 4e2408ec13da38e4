import { and, asc, desc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "~/features/identity/account/account.directory.table";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { legalHold } from "./legal-hold.directory.table";

export type HoldRow = typeof legalHold.$inferSelect;

const stands = isNull(legalHold.liftedAt);

/** How many holds of an account stand. */
export function countStanding(db: DirectoryDb, accountId: string): Promise<number> {
  return db.$count(legalHold, and(eq(legalHold.accountId, accountId), stands));
}

/** Which of these accounts are held. */
export async function heldAmong(db: DirectoryDb, accountIds: readonly string[]): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const rows = await db
    .select({ id: legalHold.accountId })
    .from(legalHold)
    .where(and(isAmong(legalHold.accountId, accountIds), stands));
  return new Set(rows.map(({ id }) => id));
}

/** Members who are held, in order of their ids behind one, each with their clinic. */
export function heldMembers(db: DirectoryDb, after: string, limit: number) {
  return db
    .selectDistinct({ id: membership.id, clinicId: membership.clinicId })
    .from(legalHold)
    .innerJoin(membership, eq(membership.accountId, legalHold.accountId))
    .where(and(stands, gt(membership.id, after)))
    .orderBy(asc(membership.id))
    .limit(limit);
}

/** Which of these members are held. */
export async function heldMembersAmong(db: DirectoryDb, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(legalHold, eq(legalHold.accountId, membership.accountId))
    .where(and(isAmong(membership.id, ids), stands));
  return new Set(rows.map(({ id }) => id));
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

/** Statement that changes a hold that stands: of two at once the event of the next version lets one through. */
export function changeRow(db: DirectoryDb, { id, version }: HoldRow, changes: Partial<HoldRow>) {
  return db
    .update(legalHold)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(legalHold.id, id), eq(legalHold.version, version), stands));
}

/** Holds of which somebody has to be reminded, the longest due first. */
export function dueForReview(db: DirectoryDb, now: number, limit: number) {
  return db
    .select()
    .from(legalHold)
    .where(and(stands, lte(legalHold.remindAt, now)))
    .orderBy(asc(legalHold.remindAt), asc(legalHold.id))
    .limit(limit);
}

/** Holds that clinics have placed and that stand, by when they have to be looked at: of which clinic, and of nobody. */
export function listOfClinics(db: DirectoryDb, limit: number) {
  const { id, cause, placedAt, reviewAt } = legalHold;
  return db
    .select({ id, cause, placedAt, reviewAt, clinic: clinic.name })
    .from(legalHold)
    .innerJoin(clinic, eq(clinic.id, legalHold.clinicId))
    .where(stands)
    .orderBy(asc(reviewAt), asc(id))
    .limit(limit);
}

/** How many holds of clinics stand. */
export function countOfClinics(db: DirectoryDb): Promise<number> {
  return db.$count(legalHold, and(stands, sql`${legalHold.clinicId} <> ''`));
}
