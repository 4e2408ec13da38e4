import { asc, eq } from "drizzle-orm";
import { erasedPerson } from "~/features/identity/erasure/erased-person.directory.table";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { erasePerson } from "../erase-person.server";

const atOnce = 20;

/**
 * Erases again whose data a restore has brought back: the ledger, kept apart from the backups, marks them (docs/backup.md). Each piece is
 * harmless twice; who has to be waited for stays marked.
 * @param until when (ms) the time is up
 * @returns how many are erased again
 */
export async function repeatErasures(ctx: BothPlanesCtx<SystemActor>, until: number): Promise<number> {
  const pending = await ctx.db
    .select({ accountId: erasedPerson.accountId })
    .from(erasedPerson)
    .where(eq(erasedPerson.isPending, true))
    .orderBy(asc(erasedPerson.accountId))
    .limit(atOnce);
  let done = 0;
  for (const { accountId } of pending) {
    let far = await erasePerson(ctx, accountId);
    while (far.state === "goes_on" && ctx.now() < until) far = await erasePerson(ctx, accountId);
    if (far.state !== "done") continue;
    await ctx.db.update(erasedPerson).set({ isPending: false }).where(eq(erasedPerson.accountId, accountId));
    done += 1;
  }
  return done;
}
