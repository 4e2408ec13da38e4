import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { erasePerson, isOnlyClosing } from "../erase-person.server";
import { openPerson } from "../open-person.server";

type Job = BothPlanesCtx<SystemActor>;

export const professionalsAtOnce = 20;

/** Accounts that were erased but for a record, whose time was over at an instant, in order of the erasure's id, behind one. */
export function endedProfessionals(db: DirectoryDb, madeAt: number, cursor: string | null) {
  const over = and(eq(erasure.state, "done"), lte(erasure.keptUntil, madeAt), gt(erasure.id, cursor ?? ""));
  return db
    .select({ id: erasure.id, accountId: erasure.accountId })
    .from(erasure)
    .where(over)
    .orderBy(asc(erasure.id))
    .limit(professionalsAtOnce);
}

/** Whether what is left of somebody is a professional's rest (name and CRP in the records they wrote), and none of those is kept any more. */
export async function isRestOver(ctx: Job, accountId: string): Promise<boolean> {
  const person = await openPerson(ctx, accountId);
  // A patient's record is judged by itself, and takes the rest of them along.
  return person !== null && !person.account.isKept && person.places.every(({ role }) => role !== "patient");
}

/** Removes that rest, the account last; harmless twice. */
export async function removeRest(ctx: Job, accountId: string): Promise<"done" | "goes_on" | "waits"> {
  const far = await erasePerson(ctx, accountId);
  if (far.state !== "waits") return far.state;
  return isOnlyClosing(far.why) ? "goes_on" : "waits";
}
