import { and, eq, isNull, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "./account.directory.table";
import { accountToken } from "./account-token.directory.table";
import type { NewAccountToken, TokenPurpose } from "./account-token.server";

/** Statement that stores a link for the account of an e-mail, if there is a live one: the same work either way. */
export function insertTokenForEmail(db: DirectoryDb, token: NewAccountToken, email: string) {
  return db.insert(accountToken).select(
    db
      .select({
        id: sql<string>`${token.id}`.as("id"),
        accountId: account.id,
        purpose: sql<TokenPurpose>`${token.purpose}`.as("purpose"),
        tokenHash: sql<string>`${token.tokenHash}`.as("token_hash"),
        createdAt: sql<number>`${token.createdAt}`.as("created_at"),
        expiresAt: sql<number>`${token.expiresAt}`.as("expires_at"),
        usedAt: sql<number | null>`null`.as("used_at"),
      })
      .from(account)
      .where(and(eq(account.email, email), isNull(account.disabledAt))),
  );
}

/** Statement that stores a link for an account. */
export function insertToken(db: DirectoryDb, token: NewAccountToken, accountId: string) {
  return db.insert(accountToken).values({ ...token, accountId });
}

/** A link by its hashed secret, with the account it is for. */
export function findToken(db: DirectoryDb, purpose: TokenPurpose, tokenHash: string) {
  return db
    .select({
      id: accountToken.id,
      expiresAt: accountToken.expiresAt,
      usedAt: accountToken.usedAt,
      accountId: accountToken.accountId,
      email: account.email,
      name: account.name,
      emailVerifiedAt: account.emailVerifiedAt,
      totpEnabledAt: account.totpEnabledAt,
      disabledAt: account.disabledAt,
      version: account.version,
    })
    .from(accountToken)
    .innerJoin(account, eq(account.id, accountToken.accountId))
    .where(and(eq(accountToken.tokenHash, tokenHash), eq(accountToken.purpose, purpose)))
    .get();
}

/** Statement that makes every unused link of a purpose worthless. */
export function useTokens(db: DirectoryDb, accountId: string, purpose: TokenPurpose, now: number) {
  return db
    .update(accountToken)
    .set({ usedAt: now })
    .where(and(eq(accountToken.accountId, accountId), eq(accountToken.purpose, purpose), isNull(accountToken.usedAt)));
}
