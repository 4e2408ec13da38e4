import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { findCommenters } from "./comment.repo.server";
import { findOwnEntry, type DiaryScope } from "../entry/entry.repo.server";

/** Whether an entry is open to the patient's psychologists at this moment; for jobs, which may come late. */
export async function isShared(ctx: ClinicCtx<SystemActor>, scope: DiaryScope, entryId: string): Promise<boolean> {
  const entry = await findOwnEntry(ctx.db, scope, entryId, ctx.now());
  return entry !== undefined && !entry.isPrivate && entry.deletedAt === null;
}

/** Who has spoken under an entry and may still be told of it: nobody, of one that is no longer shared. For jobs, which may come late. */
export async function whoSpokeUnder(
  ctx: ClinicCtx<SystemActor>,
  scope: DiaryScope,
  entryId: string,
): Promise<string[]> {
  return (await isShared(ctx, scope, entryId)) ? findCommenters(ctx.db, scope, entryId) : [];
}

/** Whether an entry is there and not deleted at this moment; for jobs, which may come late. */
export async function isThere(ctx: ClinicCtx<SystemActor>, scope: DiaryScope, entryId: string): Promise<boolean> {
  const entry = await findOwnEntry(ctx.db, scope, entryId, ctx.now());
  return entry !== undefined && entry.deletedAt === null;
}
