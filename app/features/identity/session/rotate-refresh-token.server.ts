import { AppError } from "~/lib/app-error";
import { identityIds } from "~/features/identity/identity.ids";
import { newId } from "~/lib/id";
import type { Statements } from "~/db/statement";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import type { Refresh } from "../identity.schema";
import { endLogin } from "./end-login.server";
import { familyOf, newRefreshToken } from "./refresh-token.server";
import { sessionLife } from "./session-life";
import {
  findRefreshToken,
  insertRefreshToken,
  ownerOfSession,
  slideSession,
  useRefreshToken,
} from "./session.repo.server";

/** Ends the login whose chain was broken into: thief and owner cannot be told apart (RFC 9700 §4.14.2). */
async function endFamily(ctx: DirectoryCtx, accountId: string, sessionId: string): Promise<never> {
  await endLogin(ctx, { accountId, sessionId }, "refresh_reuse");
  throw new AppError("auth.required");
}

/** A token without a row: when its mac says it was ours, its row was pruned after use. */
async function refuseUnknown(ctx: DirectoryCtx, token: string): Promise<never> {
  const sessionId = await familyOf(ctx.platform.tokens, token);
  const accountId = sessionId === null ? null : await ownerOfSession(ctx.db, sessionId);
  if (sessionId === null || accountId === null) throw new AppError("auth.required");
  return endFamily(ctx, accountId, sessionId);
}

/**
 * Uses a refresh token up and makes the next one. A token that was used before, even by a racing twin, ends its login.
 * @throws AppError `auth.required` for every refusal alike
 */
export async function rotateRefreshToken(
  ctx: DirectoryCtx,
  { refreshToken: token }: Refresh,
): Promise<{ sessionId: string; refreshToken: string }> {
  const { tokens } = ctx.platform;
  const now = ctx.now();
  const found = await findRefreshToken(ctx.db, await tokens.hash(token));
  if (!found) return refuseUnknown(ctx, token);
  const { sessionId, accountId } = found;
  if (found.endedAt !== null) throw new AppError("auth.required");
  if (found.usedAt !== null) return endFamily(ctx, accountId, sessionId);
  if (found.expiresAt <= now) throw new AppError("auth.required");

  const next = await newRefreshToken(tokens, sessionId);
  const stamps = { createdAt: now, expiresAt: now + sessionLife };
  const row = { id: newId(identityIds.refreshToken, now), sessionId, tokenHash: await tokens.hash(next), ...stamps };
  // The next token is stored even by the loser of a race; nobody is shown it, and the login ends at once.
  const use = useRefreshToken(ctx.db, found.id, now);
  const batch = [use, insertRefreshToken(ctx.db, row), slideSession(ctx.db, sessionId, now, stamps.expiresAt)] as const;
  const [used] = (await ctx.db.batch(batch as unknown as Statements)) as unknown as [{ id: string }[]];
  if (used.length === 0) return endFamily(ctx, accountId, sessionId);
  return { sessionId, refreshToken: next };
}
