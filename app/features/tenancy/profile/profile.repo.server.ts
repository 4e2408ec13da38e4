import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import { professional } from "~/features/identity/account/professional.directory.table";

/** The version of an account that a profile change goes on from. */
export async function findAccountVersion(db: DirectoryDb, id: string): Promise<number | undefined> {
  return (await db.select({ version: account.version }).from(account).where(eq(account.id, id)).get())?.version;
}

/** The e-mail of an account, lower case. */
export async function findAccountEmail(db: DirectoryDb, id: string): Promise<string | undefined> {
  return (await db.select({ email: account.email }).from(account).where(eq(account.id, id)).get())?.email;
}

/** Whose account it is by its address, proved and open. */
export async function findAccountOfEmail(db: DirectoryDb, email: string): Promise<{ id: string } | undefined> {
  return db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.email, email), isNull(account.disabledAt), isNotNull(account.emailVerifiedAt)))
    .get();
}

/** Statement that notes an e-mail as proved, if it was not yet. */
export function proveEmail(db: DirectoryDb, id: string, now: number): Statement {
  return db
    .update(account)
    .set({ emailVerifiedAt: now })
    .where(and(eq(account.id, id), isNull(account.emailVerifiedAt)));
}

/** Statement that changes what an account shows of a person; the event of the same version guards the race. */
export function updateShownProfile(
  db: DirectoryDb,
  id: string,
  change: { name?: string; zone?: string; version: number; updatedAt: number },
): Statement {
  return db.update(account).set(change).where(eq(account.id, id));
}

/** Whether a person has a CRP on file. */
export async function hasCrp(db: DirectoryDb, accountId: string): Promise<boolean> {
  return (
    (await db
      .select({ id: professional.accountId })
      .from(professional)
      .where(eq(professional.accountId, accountId))
      .get()) !== undefined
  );
}

/** Statement that files a CRP, unverified; it fails on `professional.crp` when another account has it. */
export function insertProfessional(
  db: DirectoryDb,
  row: { accountId: string; crp: string; createdAt: number },
): Statement {
  return db.insert(professional).values(row);
}

export type UnverifiedCrp = { accountId: string; name: string; crp: string; createdAt: number };

/** CRPs nobody has verified, in order of registration (account ids sort by creation). @param after account id last shown */
export async function listUnverifiedRows(
  db: DirectoryDb,
  limit: number,
  after: string | null,
): Promise<UnverifiedCrp[]> {
  return db
    .select({
      accountId: professional.accountId,
      name: account.name,
      crp: professional.crp,
      createdAt: professional.createdAt,
    })
    .from(professional)
    .innerJoin(account, eq(account.id, professional.accountId))
    .where(and(isNull(professional.verifiedAt), after === null ? undefined : gt(professional.accountId, after)))
    .orderBy(asc(professional.accountId))
    .limit(limit);
}

/** A CRP on file with its account's version. */
export async function findCrp(
  db: DirectoryDb,
  accountId: string,
): Promise<{ verifiedAt: number | null; version: number } | undefined> {
  return db
    .select({ verifiedAt: professional.verifiedAt, version: sql<number>`${account.version}`.as("account_version") })
    .from(professional)
    .innerJoin(account, eq(account.id, professional.accountId))
    .where(eq(professional.accountId, accountId))
    .get();
}

/** Statement that notes who verified a CRP, and when. */
export function verifyCrpRow(
  db: DirectoryDb,
  accountId: string,
  by: { verifiedAt: number; verifiedBy: string },
): Statement {
  return db.update(professional).set(by).where(eq(professional.accountId, accountId));
}
