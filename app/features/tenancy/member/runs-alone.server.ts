import { and, eq, isNull, ne, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { membership } from "../login/membership.directory.table";

/** Whether a clinic would be left without anybody who runs it if this account went. */
export async function runsAlone({ db }: Pick<DirectoryCtx, "db">, accountId: string): Promise<boolean> {
  const other = alias(membership, "other");
  // Who is being erased already is no help, though their membership may still be open.
  const leaving = and(eq(erasure.accountId, other.accountId), eq(erasure.state, "running"));
  const others = db
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.clinicId, membership.clinicId),
        eq(other.role, "admin"),
        isNull(other.disabledAt),
        ne(other.accountId, accountId),
        notExists(db.select({ id: erasure.id }).from(erasure).where(leaving)),
      ),
    );
  const own = and(eq(membership.accountId, accountId), eq(membership.role, "admin"), isNull(membership.disabledAt));
  const found = await db
    .select({ id: membership.id })
    .from(membership)
    .where(and(own, notExists(others)))
    .limit(1);
  return found.length > 0;
}
