import { isNull, and, eq } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { account } from "~/features/identity/account/account.directory.table";
import { erasedPerson } from "~/features/identity/erasure/erased-person.directory.table";
import type { AnyActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { membership } from "../login/membership.directory.table";

/** Which of these members are of people whom nobody has erased, nor is to erase again. For what comes back from a backup. */
export async function notErasedMembers(
  { db }: DirectoryCtx<AnyActor>,
  memberIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ id: membership.id })
    .from(membership)
    .leftJoin(erasedPerson, eq(erasedPerson.accountId, membership.accountId))
    .where(and(isAmong(membership.id, memberIds), isNull(erasedPerson.accountId)));
  return new Set(rows.map(({ id }) => id));
}

/** The same of accounts. */
export async function notErasedAccounts(
  { db }: DirectoryCtx<AnyActor>,
  accountIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ id: account.id })
    .from(account)
    .leftJoin(erasedPerson, eq(erasedPerson.accountId, account.id))
    .where(and(isAmong(account.id, accountIds), isNull(erasedPerson.accountId)));
  return new Set(rows.map(({ id }) => id));
}
