import { and, asc, eq, gt, lte, ne } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "../account/account.directory.table";
import { emailChange } from "./email-change.directory.table";

export type EmailChangeRow = typeof emailChange.$inferSelect;
type Changes = Partial<Omit<EmailChangeRow, "id" | "accountId">>;

const withAccount = {
  change: emailChange,
  email: account.email,
  version: account.version,
  disabledAt: account.disabledAt,
  emailVerifiedAt: account.emailVerifiedAt,
  totpEnabledAt: account.totpEnabledAt,
};

/** A change by the secret of one of its links, with the account as it is now. */
export function findChange(db: DirectoryDb, by: "tokenHash" | "undoHash", hash: string) {
  return db
    .select(withAccount)
    .from(emailChange)
    .innerJoin(account, eq(account.id, emailChange.accountId))
    .where(eq(emailChange[by], hash))
    .get();
}

/** A change as its letters need it. */
export function findChangeById(db: DirectoryDb, id: string) {
  return db.select().from(emailChange).where(eq(emailChange.id, id)).get();
}

/** Changes of an account that can still be undone, the oldest first. */
export function selectHeld(db: DirectoryDb, accountId: string, now: number, limit: number) {
  return db
    .select({ id: emailChange.id })
    .from(emailChange)
    .where(and(eq(emailChange.accountId, accountId), eq(emailChange.state, "done"), gt(emailChange.undoUntil, now)))
    .orderBy(asc(emailChange.id))
    .limit(limit);
}

/** What an account has asked for and not confirmed. */
export function findAsked(db: DirectoryDb, accountId: string, now: number) {
  return db
    .select({ toEmail: emailChange.toEmail, expiresAt: emailChange.expiresAt })
    .from(emailChange)
    .where(and(eq(emailChange.accountId, accountId), eq(emailChange.state, "asked"), gt(emailChange.expiresAt, now)))
    .get();
}

export function insertChange(db: DirectoryDb, row: typeof emailChange.$inferInsert) {
  return db.insert(emailChange).values(row);
}

/** Statement that moves a change on from the state it was read in. */
export function moveChange(db: DirectoryDb, { id, state }: EmailChangeRow, changes: Changes) {
  return db
    .update(emailChange)
    .set(changes)
    .where(and(eq(emailChange.id, id), eq(emailChange.state, state)));
}

/** Statement that makes what an account asked for, and did not confirm, worthless. */
export function replaceAsked(db: DirectoryDb, accountId: string) {
  return db
    .update(emailChange)
    .set({ state: "replaced" })
    .where(and(eq(emailChange.accountId, accountId), eq(emailChange.state, "asked")));
}

/** Statement that undoes a change and every later one of its account. */
export function undoFrom(db: DirectoryDb, { id, accountId }: EmailChangeRow) {
  return db
    .update(emailChange)
    .set({ state: "undone", heldEmail: null })
    .where(and(eq(emailChange.accountId, accountId), gt(emailChange.id, id)));
}

/** Statement that lets go of addresses that nobody can go back to any more. */
export function releaseHeld(db: DirectoryDb, now: number) {
  return db.update(emailChange).set({ heldEmail: null }).where(lte(emailChange.undoUntil, now));
}

/** Statement that gives an account another address. The version of its event guards the race. */
export function setEmail(
  db: DirectoryDb,
  { id, version }: { id: string; version: number },
  changes: Pick<typeof account.$inferInsert, "email" | "emailVerifiedAt"> &
    Partial<
      Pick<typeof account.$inferInsert, "passwordHash" | "totpKid" | "totpSealed" | "totpEnabledAt" | "totpLastStep">
    >,
  now: number,
) {
  return db
    .update(account)
    .set({ ...changes, version: version + 1, updatedAt: now })
    .where(and(eq(account.id, id), eq(account.version, version)));
}

/** Who is addressed in letters about a change. */
export function findAccountOf(db: DirectoryDb, accountId: string) {
  return db
    .select({ name: account.name, disabledAt: account.disabledAt })
    .from(account)
    .where(eq(account.id, accountId))
    .get();
}

/** Whether another account has an address, or can go back to it. */
export async function isHeldByAnother(db: DirectoryDb, email: string, accountId: string): Promise<boolean> {
  const [has, held] = await db.batch([
    db
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.email, email), ne(account.id, accountId))),
    db
      .select({ id: emailChange.id })
      .from(emailChange)
      .where(and(eq(emailChange.heldEmail, email), ne(emailChange.accountId, accountId)))
      .limit(1),
  ]);
  return has.length > 0 || held.length > 0;
}
