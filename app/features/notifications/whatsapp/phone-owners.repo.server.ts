import { and, isNotNull } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "~/features/identity/account/account.directory.table";

/** Accounts that one phone may belong to: a family shares one, nobody a hundred. */
const mostOwners = 50;

/** Accounts whose proved phone is one of these ways of writing one number (E.164). */
export async function ownersOfPhone(db: DirectoryDb, phones: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: account.id })
    .from(account)
    .where(and(isAmong(account.phone, phones), isNotNull(account.phone), isNotNull(account.phoneVerifiedAt)))
    .limit(mostOwners);
  return rows.map(({ id }) => id);
}
