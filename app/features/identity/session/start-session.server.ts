import type { Statement } from "~/db/statement";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { identityIds } from "~/features/identity/identity.ids";
import { newId } from "~/lib/id";
import { newRefreshToken } from "./refresh-token.server";
import { sessionLife } from "./session-life";
import { insertRefreshToken, insertSession } from "./session.repo.server";

export type StartedSession = {
  statements: Statement[];
  sessionId: string;
  /** What the web cookie carries; null for API logins. */
  secret: string | null;
  /** First link of the chain; null for web logins. */
  refreshToken: string | null;
};

/** A login that is ready to be committed: its secrets, shown once, and the statements that store their hashes. */
export async function startSession(
  ctx: DirectoryCtx,
  { accountId, membershipId, kind }: { accountId: string; membershipId: string | null; kind: "web" | "api" },
): Promise<StartedSession> {
  const now = ctx.now();
  const { tokens } = ctx.platform;
  const sessionId = newId(identityIds.session, now);
  const secret = kind === "web" ? tokens.random() : null;
  const refreshToken = kind === "api" ? await newRefreshToken(tokens, sessionId) : null;
  const stamps = { createdAt: now, expiresAt: now + sessionLife };
  const session = insertSession(ctx.db, {
    id: sessionId,
    accountId,
    membershipId,
    kind,
    tokenHash: secret === null ? null : await tokens.hash(secret),
    ip: ctx.request.address,
    userAgent: ctx.request.userAgent.slice(0, 300),
    lastSeenAt: now,
    ...stamps,
  });
  if (refreshToken === null) return { statements: [session], sessionId, secret, refreshToken };
  const token = {
    id: newId(identityIds.refreshToken, now),
    sessionId,
    tokenHash: await tokens.hash(refreshToken),
    ...stamps,
  };
  return { statements: [session, insertRefreshToken(ctx.db, token)], sessionId, secret, refreshToken };
}
