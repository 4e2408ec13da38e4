import { eq } from "drizzle-orm";
import type { PersonAccount } from "~/features/kernel/personal-data";
import { account } from "./account.directory.table";
import { noTotp } from "./account.repo.server";

/**
 * What stays of an account whose person asked for erasure while a record of theirs must be kept: the name that the record is of.
 * Nobody can sign in with it, and its e-mail is free again. Harmless twice.
 */
export async function leaveOnlyName({ db, accountId, now }: PersonAccount): Promise<void> {
  const row = await db.select({ disabledAt: account.disabledAt }).from(account).where(eq(account.id, accountId)).get();
  const reach = { emailVerifiedAt: null, phone: null, phoneVerifiedAt: null, phoneSharing: null };
  await db
    .update(account)
    .set({
      ...noTotp,
      ...reach,
      email: `${accountId.toLowerCase()}@erased.invalid`,
      passwordHash: "none",
      platformAdmin: false,
      disabledAt: row?.disabledAt ?? now(),
    })
    .where(eq(account.id, accountId));
}
