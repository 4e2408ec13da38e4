import type { AccountCtx } from "~/features/kernel/ctx";
import { liveSessions } from "./session.repo.server";

/** A place where somebody is signed in. Instants in ms. */
export type Device = {
  sessionId: string;
  kind: "web" | "api";
  userAgent: string;
  ip: string;
  createdAt: number;
  lastSeenAt: number;
  /** The one that asks. */
  current: boolean;
};

/** The newest 50 live logins of the caller, last used first. */
export async function listDevices(ctx: AccountCtx): Promise<Device[]> {
  const rows = await liveSessions(ctx.db, ctx.actor.accountId, ctx.now(), 50);
  return rows.map((row) => ({ ...row, current: row.sessionId === ctx.actor.sessionId }));
}
