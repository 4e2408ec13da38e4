import type { AccountActor, Anonymous, AnyActor, SystemActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { accountOfChange } from "~/features/identity/email/mailed-change.server";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { findErasureOf, findOpenErasure, moveErasure, type ErasureRow } from "./erasure.repo.server";

/** How far the caller's own erasure is; null when none is asked for. */
export async function readOwnErasure(
  ctx: DirectoryCtx<AccountActor>,
): Promise<(Pick<ErasureRow, "state" | "askedAt" | "dueAt" | "waitsFor"> & { byGuardian: boolean }) | null> {
  const row = await findOpenErasure(ctx.db, ctx.actor.accountId);
  if (!row) return null;
  const { state, askedAt, dueAt, waitsFor, requestId } = row;
  return { state, askedAt, dueAt, waitsFor, byGuardian: requestId !== null };
}

/** Takes back an erasure that has not begun. @param byClinic where the clinic that carries it out stops it, and of whom it is @throws AppError `privacy.erasure_begun` */
export async function takeBack(
  ctx: DirectoryCtx<AnyActor>,
  row: ErasureRow,
  byClinic?: { clinicId: string; memberId: string },
): Promise<void> {
  if (row.state === "taken_back") return;
  if (row.state !== "asked") throw new AppError("privacy.erasure_begun");
  const now = ctx.now();
  const gone = { state: "taken_back" as const, endedAt: now, nextTryAt: null, waitsFor: null };
  await commit(ctx, {
    clinicId: byClinic?.clinicId ?? null,
    statements: [moveErasure(ctx.db, row, gone)],
    // The begin has the same number: of the two, one is written.
    events: [{ type: "erasure.taken_back", aggregateId: row.id, version: 2 }],
    audit: byClinic
      ? { action: "erasure.stop", entity: "account", entityId: row.accountId, subject: byClinic.memberId }
      : { action: "erasure.take_back", entity: "account", entityId: row.accountId },
    onConflict: { domain_event: "privacy.erasure_begun" },
  });
}

/** The caller wants to stay after all. Nothing happens when nothing is asked for. @throws AppError `privacy.erasure_begun` */
export async function takeBackOwnErasure(ctx: DirectoryCtx<AccountActor>): Promise<void> {
  const row = await findOpenErasure(ctx.db, ctx.actor.accountId);
  if (row) await takeBack(ctx, row);
}

/**
 * The same by the mailed link: whoever reads the mail of the account may keep it.
 * @throws AppError `auth.token_invalid` for an unknown link | `privacy.erasure_begun`
 */
export async function takeBackByLink(ctx: DirectoryCtx<Anonymous>, token: string): Promise<void> {
  const row = await findErasureOf(ctx.db, await ctx.platform.tokens.hash(token));
  if (!row) throw new AppError("auth.token_invalid");
  await takeBack(ctx, row);
}

/**
 * Takes back what was asked for while somebody else had the account: its owner has undone a change of its address, and whoever made it knew
 * the password. Of an earlier wish of the owner's own she is told the same, and can ask again. What has begun goes on.
 * @param changeId the change of address that was undone
 */
export async function takeBackOfThief(ctx: DirectoryCtx<SystemActor>, changeId: string): Promise<void> {
  const accountId = await accountOfChange(ctx, changeId);
  const row = accountId === null ? undefined : await findOpenErasure(ctx.db, accountId);
  if (row?.state === "asked") await takeBack(ctx, row);
}
