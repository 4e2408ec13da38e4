import { sql } from "drizzle-orm";
import { erasedPerson } from "~/features/identity/erasure/erased-person.directory.table";
import type { SystemActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";

/** A line of the ledger of erasures, as it is kept apart from the backups. */
type Erased = { accountId: string; erasedAt: number; isWhole: boolean };

/**
 * Marks after a restore who is to be erased again: those of a ledger that these tables do not know, or of whom they still keep a record
 * that was gone. Harmless twice.
 * @returns how many
 */
export async function markErasures({ db }: DirectoryCtx<SystemActor>, ledger: readonly Erased[]): Promise<number> {
  const marks = ledger.map((one) =>
    db
      .insert(erasedPerson)
      .values({ ...one, isPending: true })
      .onConflictDoUpdate({
        target: erasedPerson.accountId,
        set: { isPending: true },
        setWhere: sql`excluded.is_whole > ${erasedPerson.isWhole}`,
      }),
  );
  const [first, ...others] = marks;
  if (!first) return 0;
  const done = await db.batch([first, ...others]);
  return done.reduce((sum, { meta }) => sum + meta.changes, 0);
}
