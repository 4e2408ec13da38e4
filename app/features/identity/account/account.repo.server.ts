import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import { account } from "./account.directory.table";
import { legalAcceptance } from "./legal-acceptance.directory.table";
import { professional } from "./professional.directory.table";
import { recoveryCode } from "../two-step/recovery-code.directory.table";

/** What proving who you are needs of an account. */
const credential = {
  id: account.id,
  email: account.email,
  name: account.name,
  passwordHash: account.passwordHash,
  disabledAt: account.disabledAt,
  platformAdmin: account.platformAdmin,
  totpKid: account.totpKid,
  totpSealed: account.totpSealed,
  totpEnabledAt: account.totpEnabledAt,
  version: account.version,
};

/** The account of an e-mail (lower case), with what a sign-in compares. */
export function findByEmail(db: DirectoryDb, email: string) {
  return db.select(credential).from(account).where(eq(account.email, email)).get();
}

/** An account by id, with what a sign-in compares. */
export function findById(db: DirectoryDb, id: string) {
  return db.select(credential).from(account).where(eq(account.id, id)).get();
}

export type Credential = NonNullable<Awaited<ReturnType<typeof findById>>>;

/** What taking the second step from an account needs to know of it. */
export function findResettable(db: DirectoryDb, id: string) {
  return db
    .select({
      totpEnabledAt: account.totpEnabledAt,
      emailVerifiedAt: account.emailVerifiedAt,
      platformAdmin: account.platformAdmin,
      version: account.version,
    })
    .from(account)
    .where(eq(account.id, id))
    .get();
}

/** What a person is shown of their own account. */
export function findOverview(db: DirectoryDb, id: string) {
  return db
    .select({
      name: account.name,
      email: account.email,
      zone: account.zone,
      emailVerifiedAt: account.emailVerifiedAt,
      totpEnabledAt: account.totpEnabledAt,
      passwordChangedAt: account.passwordChangedAt,
      demo: account.demo,
      recoveryCodesLeft:
        sql<number>`(select count(*) from recovery_code where account_id = ${id} and used_at is null)`.as("codes_left"),
      crp: professional.crp,
      crpVerifiedAt: professional.verifiedAt,
    })
    .from(account)
    .leftJoin(professional, eq(professional.accountId, account.id))
    .where(eq(account.id, id))
    .get();
}

/** Statement that adds an account. */
export function insertAccount(db: DirectoryDb, row: typeof account.$inferInsert) {
  return db.insert(account).values(row);
}

/** Statements that note which legal texts were accepted. */
export function insertAcceptances(db: DirectoryDb, rows: (typeof legalAcceptance.$inferInsert)[]) {
  return insertMany(db, legalAcceptance, rows);
}

type Changes = Partial<
  Pick<
    typeof account.$inferInsert,
    | "passwordHash"
    | "passwordChangedAt"
    | "emailVerifiedAt"
    | "totpKid"
    | "totpSealed"
    | "totpEnabledAt"
    | "totpLastStep"
  >
>;

/** The changes that turn the second factor off, set up or only begun. */
export const noTotp = { totpKid: null, totpSealed: null, totpEnabledAt: null, totpLastStep: null } satisfies Changes;

/** Statement that changes an account whose `version` is this one to the next; its event's version guards the race. */
export function updateAccount(db: DirectoryDb, id: string, version: number, changes: Changes, now: number) {
  return db
    .update(account)
    .set({ ...changes, version: version + 1, updatedAt: now })
    .where(and(eq(account.id, id), eq(account.version, version)));
}

/** Uses a time step of the authenticator up. Whether this call did it: a step is good once, and never an earlier one after it. */
export async function useTotpStep(db: DirectoryDb, id: string, step: number): Promise<boolean> {
  const unused = or(isNull(account.totpLastStep), lt(account.totpLastStep, step));
  const rows = await db
    .update(account)
    .set({ totpLastStep: step })
    .where(and(eq(account.id, id), unused))
    .returning({ id: account.id });
  return rows.length > 0;
}

/** Uses a recovery code up. Whether this call did it. */
export async function useRecoveryCode(
  db: DirectoryDb,
  accountId: string,
  codeHash: string,
  now: number,
): Promise<boolean> {
  const unused = and(
    eq(recoveryCode.accountId, accountId),
    eq(recoveryCode.codeHash, codeHash),
    isNull(recoveryCode.usedAt),
  );
  const rows = await db.update(recoveryCode).set({ usedAt: now }).where(unused).returning({ id: recoveryCode.id });
  return rows.length > 0;
}

/** Statement that forgets an account's recovery codes. */
export function deleteRecoveryCodes(db: DirectoryDb, accountId: string) {
  return db.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
}

/** Statements that store new recovery codes, hashed. */
export function insertRecoveryCodes(db: DirectoryDb, rows: (typeof recoveryCode.$inferInsert)[]) {
  return insertMany(db, recoveryCode, rows);
}
