import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { deleteOfEntry } from "../insight.repo.server";

/** Takes away what a model made of an entry that was deleted, changed or made private. */
export async function dropReflections(ctx: ClinicCtx<SystemActor>, clinicId: string, entryId: string): Promise<void> {
  await ctx.db.batch(deleteOfEntry(ctx.db, { clinicId }, entryId));
}
