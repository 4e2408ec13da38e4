import { and, asc, desc, eq, lte, or, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "~/features/identity/account/account.directory.table";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";
import { mail } from "~/features/notifications/mail/mail.directory.table";

export type ErasureRow = typeof erasure.$inferSelect;
type Changes = Partial<Omit<ErasureRow, "id" | "accountId">>;

const open = or(eq(erasure.state, "asked"), eq(erasure.state, "running"));

/** What somebody asked for that is not at its end. */
export function findOpenErasure(db: DirectoryDb, accountId: string) {
  return db
    .select()
    .from(erasure)
    .where(and(eq(erasure.accountId, accountId), open))
    .orderBy(desc(erasure.askedAt))
    .limit(1)
    .get();
}

/** The erasure of a mailed link. */
export function findErasureOf(db: DirectoryDb, tokenHash: string) {
  return db.select().from(erasure).where(eq(erasure.tokenHash, tokenHash)).get();
}

/** Statement that writes down that somebody asks; a second that is open violates `erasure.account_id`. */
export function insertErasure(db: DirectoryDb, row: typeof erasure.$inferInsert) {
  return db.insert(erasure).values(row);
}

/** Statement that brings an erasure from one state on; nothing when it is in another. */
export function moveErasure(db: DirectoryDb, { id, state }: Pick<ErasureRow, "id" | "state">, changes: Changes) {
  return db
    .update(erasure)
    .set(changes)
    .where(and(eq(erasure.id, id), eq(erasure.state, state)));
}

/** What is to be looked at now, what waits longest first. */
export function dueErasures(db: DirectoryDb, now: number, limit: number) {
  return db.select().from(erasure).where(lte(erasure.nextTryAt, now)).orderBy(asc(erasure.nextTryAt)).limit(limit);
}

/** Takes one for a while: of several runs one gets it. @returns whether this one did */
export async function claimErasure(
  db: DirectoryDb,
  { id, nextTryAt }: Pick<ErasureRow, "id" | "nextTryAt">,
  until: number,
): Promise<boolean> {
  const claimed = await db
    .update(erasure)
    .set({ nextTryAt: until })
    .where(and(eq(erasure.id, id), eq(erasure.nextTryAt, nextTryAt ?? 0)))
    .returning({ id: erasure.id });
  return claimed.length > 0;
}

/** Whether the certificate's letter still waits to go out; null while nobody has asked for one. */
export async function letterWaits(db: DirectoryDb, id: string): Promise<boolean | null> {
  const row = await db
    .select({ state: mail.state })
    .from(mail)
    .where(and(sql`${mail.template} = 'erasure_done'`, eq(mail.subjectId, id)))
    .get();
  return row ? row.state === "pending" : null;
}

/** Where somebody can be written to. */
export async function addressOf(db: DirectoryDb, accountId: string): Promise<string | null> {
  const row = await db.select({ email: account.email }).from(account).where(eq(account.id, accountId)).get();
  return row?.email ?? null;
}
