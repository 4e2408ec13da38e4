import { and, desc, eq, gt, isNull, ne } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { type EndedReason, loginSession, refreshToken, socketTicket } from "./login-session.directory.table";

/** Statement that opens a login. */
export function insertSession(db: DirectoryDb, session: typeof loginSession.$inferInsert): Statement {
  return db.insert(loginSession).values(session);
}

/** Statement that ends one live login of an account; answers its id when there was one. */
export function endSession(db: DirectoryDb, accountId: string, sessionId: string, reason: EndedReason, now: number) {
  return db
    .update(loginSession)
    .set({ endedAt: now, endedReason: reason })
    .where(and(eq(loginSession.id, sessionId), eq(loginSession.accountId, accountId), isNull(loginSession.endedAt)));
}

/** Statement that ends every live login of an account, all but one if told. */
export function endSessions(db: DirectoryDb, accountId: string, reason: EndedReason, now: number, exceptId?: string) {
  const others = exceptId === undefined ? undefined : ne(loginSession.id, exceptId);
  return db
    .update(loginSession)
    .set({ endedAt: now, endedReason: reason })
    .where(and(eq(loginSession.accountId, accountId), isNull(loginSession.endedAt), others));
}

/** Statement that notes a use and puts the end off. An ended login stays ended. */
export function slideSession(db: DirectoryDb, sessionId: string, now: number, expiresAt: number) {
  return db
    .update(loginSession)
    .set({ lastSeenAt: now, expiresAt })
    .where(and(eq(loginSession.id, sessionId), isNull(loginSession.endedAt)));
}

/** The newest live logins of an account. */
export function liveSessions(db: DirectoryDb, accountId: string, now: number, limit: number) {
  return db
    .select({
      sessionId: loginSession.id,
      kind: loginSession.kind,
      userAgent: loginSession.userAgent,
      ip: loginSession.ip,
      createdAt: loginSession.createdAt,
      lastSeenAt: loginSession.lastSeenAt,
    })
    .from(loginSession)
    .where(and(eq(loginSession.accountId, accountId), isNull(loginSession.endedAt), gt(loginSession.expiresAt, now)))
    .orderBy(desc(loginSession.lastSeenAt), desc(loginSession.id))
    .limit(limit);
}

/** When a live login was last proved by its owner: by signing in, or by the password given again; null when it has ended. */
export async function provedSince(db: DirectoryDb, sessionId: string): Promise<number | null> {
  const row = await db
    .select({ createdAt: loginSession.createdAt, provedAt: loginSession.provedAt })
    .from(loginSession)
    .where(and(eq(loginSession.id, sessionId), isNull(loginSession.endedAt)))
    .get();
  return row ? Math.max(row.createdAt, row.provedAt ?? 0) : null;
}

/** Statement that notes that a login's owner has proved herself again. */
export function noteProof(db: DirectoryDb, sessionId: string, now: number): Statement {
  return db
    .update(loginSession)
    .set({ provedAt: now })
    .where(and(eq(loginSession.id, sessionId), isNull(loginSession.endedAt)));
}

/** Whether a login that this credential was of has been ended, and did not run out by itself. */
export async function isEndedSession(
  db: DirectoryDb,
  key: { tokenHash: string } | { sessionId: string },
): Promise<boolean> {
  const row = await db
    .select({ endedAt: loginSession.endedAt })
    .from(loginSession)
    .where("tokenHash" in key ? eq(loginSession.tokenHash, key.tokenHash) : eq(loginSession.id, key.sessionId))
    .get();
  return row !== undefined && row.endedAt !== null;
}

/** The account whose owner ended this login from elsewhere; null for a login that ended in any other way. */
export async function endedFromElsewhere(db: DirectoryDb, sessionId: string): Promise<string | null> {
  const row = await db
    .select({ accountId: loginSession.accountId, reason: loginSession.endedReason })
    .from(loginSession)
    .where(eq(loginSession.id, sessionId))
    .get();
  return row?.reason === "ended_by_owner" ? row.accountId : null;
}

/** Whether this live login of the account exists. */
export async function isLiveSession(db: DirectoryDb, accountId: string, sessionId: string): Promise<boolean> {
  const row = await db
    .select({ id: loginSession.id })
    .from(loginSession)
    .where(and(eq(loginSession.id, sessionId), eq(loginSession.accountId, accountId), isNull(loginSession.endedAt)))
    .get();
  return row !== undefined;
}

/** The account a login belongs to, ended or not. */
export async function ownerOfSession(db: DirectoryDb, sessionId: string): Promise<string | null> {
  const row = await db
    .select({ accountId: loginSession.accountId })
    .from(loginSession)
    .where(eq(loginSession.id, sessionId))
    .get();
  return row?.accountId ?? null;
}

/** Statement that adds a link to a login's chain of refresh tokens. */
export function insertRefreshToken(db: DirectoryDb, token: typeof refreshToken.$inferInsert): Statement {
  return db.insert(refreshToken).values(token);
}

/** A refresh token with the login it belongs to. */
export function findRefreshToken(db: DirectoryDb, tokenHash: string) {
  return db
    .select({
      id: refreshToken.id,
      sessionId: refreshToken.sessionId,
      usedAt: refreshToken.usedAt,
      expiresAt: refreshToken.expiresAt,
      accountId: loginSession.accountId,
      endedAt: loginSession.endedAt,
    })
    .from(refreshToken)
    .innerJoin(loginSession, eq(loginSession.id, refreshToken.sessionId))
    .where(eq(refreshToken.tokenHash, tokenHash))
    .get();
}

/** Statement that uses a refresh token up; answers its id to the one caller who did it, nothing to all others. */
export function useRefreshToken(db: DirectoryDb, id: string, now: number) {
  return db
    .update(refreshToken)
    .set({ usedAt: now })
    .where(and(eq(refreshToken.id, id), isNull(refreshToken.usedAt)))
    .returning({ id: refreshToken.id });
}

/** Statement that stores a socket ticket. */
export function insertTicket(db: DirectoryDb, ticket: typeof socketTicket.$inferInsert): Statement {
  return db.insert(socketTicket).values(ticket);
}

/** Uses a ticket up; the login it stands for, or null when it is unknown, used or too old. */
export async function useTicket(db: DirectoryDb, tokenHash: string, now: number): Promise<string | null> {
  const live = and(eq(socketTicket.tokenHash, tokenHash), isNull(socketTicket.usedAt), gt(socketTicket.expiresAt, now));
  const rows = await db
    .update(socketTicket)
    .set({ usedAt: now })
    .where(live)
    .returning({ sessionId: socketTicket.sessionId });
  return rows[0]?.sessionId ?? null;
}
