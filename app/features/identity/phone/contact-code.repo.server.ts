import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { account } from "../account/account.directory.table";
import { contactCode } from "./contact-code.directory.table";

export type ContactCode = { id: string; accountId: string; phone: string; createdAt: number; expiresAt: number };

/** Statement that notes a code asked for. */
export function insertContactCode(db: DirectoryDb, row: ContactCode): Statement {
  return db.insert(contactCode).values(row);
}

/** The newest code of an account that is still good. */
export function findOpenCode(db: DirectoryDb, accountId: string, now: number) {
  return db
    .select({ id: contactCode.id, phone: contactCode.phone })
    .from(contactCode)
    .where(and(eq(contactCode.accountId, accountId), isNull(contactCode.usedAt), gt(contactCode.expiresAt, now)))
    .orderBy(desc(contactCode.createdAt), desc(contactCode.id))
    .limit(1)
    .get();
}

/** A code by id, for the job that sends it. */
export function findCode(db: DirectoryDb, id: string) {
  return db
    .select({ phone: contactCode.phone, expiresAt: contactCode.expiresAt, usedAt: contactCode.usedAt })
    .from(contactCode)
    .where(eq(contactCode.id, id))
    .get();
}

/** Statements that use a code up and make its phone the account's own. */
export function proveCode(
  db: DirectoryDb,
  { id, accountId, phone, version }: { id: string; accountId: string; phone: string; version: number },
  now: number,
): Statement[] {
  return [
    db.update(contactCode).set({ usedAt: now }).where(eq(contactCode.id, id)),
    db
      .update(account)
      .set({ phone, phoneVerifiedAt: now, phoneSharing: null, version: version + 1, updatedAt: now })
      .where(and(eq(account.id, accountId), eq(account.version, version))),
  ];
}

/** Statement that takes an account's phone away. */
export function removePhone(db: DirectoryDb, accountId: string, version: number, now: number): Statement {
  return db
    .update(account)
    .set({ phone: null, phoneVerifiedAt: null, phoneSharing: null, version: version + 1, updatedAt: now })
    .where(and(eq(account.id, accountId), eq(account.version, version)));
}

/** An account's phone and version. */
export function findPhone(db: DirectoryDb, accountId: string) {
  return db
    .select({
      phone: account.phone,
      phoneVerifiedAt: account.phoneVerifiedAt,
      phoneSharing: account.phoneSharing,
      version: account.version,
    })
    .from(account)
    .where(eq(account.id, accountId))
    .get();
}
