import { and, asc, eq, isNull } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import type { Scope } from "~/features/kernel/ctx";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { moneyReader } from "../subscription/subscription.directory.table";

/** Admins that a list of whom to choose has room for. */
const mostAdmins = 100;

export type MoneyAdmin = { accountId: string; memberId: string; name: string; reads: boolean };

/** A clinic's admins who are not shut out, by name, and whether each was chosen to see the money; at most 100. */
export async function listMoneyAdmins(db: DirectoryDb, { clinicId }: Scope): Promise<MoneyAdmin[]> {
  const chosen = and(eq(moneyReader.clinicId, clinicId), eq(moneyReader.accountId, membership.accountId));
  const rows = await db
    .select({
      accountId: membership.accountId,
      memberId: membership.id,
      name: account.name,
      chosen: moneyReader.clinicId,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(moneyReader, chosen)
    .where(and(eq(membership.clinicId, clinicId), eq(membership.role, "admin"), isNull(membership.disabledAt)))
    .orderBy(asc(account.name), asc(account.id))
    .limit(mostAdmins);
  return rows.map(({ chosen: reads, ...one }) => ({ ...one, reads: reads !== null }));
}

/** Who of a clinic's admins was chosen to see the money and is still let in. Nobody: all admins do. */
export async function listReaders(db: DirectoryDb, { clinicId }: Scope): Promise<string[]> {
  const rows = await db
    .select({ accountId: moneyReader.accountId })
    .from(moneyReader)
    .innerJoin(
      membership,
      and(
        eq(membership.accountId, moneyReader.accountId),
        eq(membership.clinicId, moneyReader.clinicId),
        eq(membership.role, "admin"),
        isNull(membership.disabledAt),
      ),
    )
    .where(eq(moneyReader.clinicId, clinicId));
  return rows.map(({ accountId }) => accountId);
}

/** Statements that choose these, and nobody else. */
export function writeReaders(db: DirectoryDb, { clinicId }: Scope, accountIds: readonly string[]): Statement[] {
  return [
    db.delete(moneyReader).where(eq(moneyReader.clinicId, clinicId)),
    ...accountIds.map((accountId) => db.insert(moneyReader).values({ clinicId, accountId })),
  ];
}

/** Members who see the clinic's money: its admins, or those of them who were chosen; at most 100. */
export async function listMoneyMembers(db: DirectoryDb, scope: Scope): Promise<string[]> {
  const admins = await listMoneyAdmins(db, scope);
  const chosen = admins.filter(({ reads }) => reads);
  return (chosen.length > 0 ? chosen : admins).map(({ memberId }) => memberId);
}
