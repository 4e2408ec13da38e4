import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { findOwnEntry, type DiaryScope } from "../entry/entry.repo.server";

/** Whether an entry is open to the patient's psychologists at this moment; for jobs, which may come late. */
export async function isShared(ctx: ClinicCtx<SystemActor>, scope: DiaryScope, entryId: string): Promise<boolean> {
  const entry = await findOwnEntry(ctx.db, scope, entryId, ctx.now());
  return entry !== undefined && !entry.isPrivate && entry.deletedAt === null;
}

/** Whether an entry is there and not deleted at this moment; for jobs, which may come late. */
export async function isThere(ctx: ClinicCtx<SystemActor>, scope: DiaryScope, entryId: string): Promise<boolean> {
  const entry = await findOwnEntry(ctx.db, scope, entryId, ctx.now());
  return entry !== undefined && entry.deletedAt === null;
}
