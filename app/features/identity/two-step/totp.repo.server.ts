import { and, asc, eq, gt, isNotNull, ne } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "../account/account.directory.table";

type Sealed = { totpKid: string; totpSealed: string };

/** Authenticator secrets that another master key than this one wraps, in order of account from one on. */
export function selectOldSecrets(
  db: DirectoryDb,
  { kid, after, limit }: { kid: string; after: string; limit: number },
) {
  return db
    .select({ id: account.id, totpKid: account.totpKid, totpSealed: account.totpSealed })
    .from(account)
    .where(and(isNotNull(account.totpSealed), ne(account.totpKid, kid), gt(account.id, after)))
    .orderBy(asc(account.id))
    .limit(limit);
}

/** Puts a secret wrapped anew in place of the one before; one that was set up meanwhile stays. */
export async function replaceSecret(db: DirectoryDb, id: string, before: string | null, next: Sealed): Promise<void> {
  await db
    .update(account)
    .set(next)
    .where(and(eq(account.id, id), eq(account.totpSealed, before ?? "")));
}
