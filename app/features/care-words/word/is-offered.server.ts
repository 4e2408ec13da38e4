import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { selectWord, type WordScope } from "./care-word.repo.server";

/** Whether words wait for their patient still. */
export async function isOffered(ctx: ClinicCtx<SystemActor>, scope: WordScope, id: string): Promise<boolean> {
  const [row] = await selectWord(ctx.db, scope, id);
  return row?.state === "offered";
}
