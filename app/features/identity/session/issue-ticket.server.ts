import { seconds } from "~/lib/duration";
import type { AccountCtx } from "~/features/kernel/ctx";
import { insertTicket } from "./session.repo.server";

const ticketLife = seconds(30);

/** A pass for one socket upgrade, good once within 30 s: `?ticket=` where no header can be sent. */
export async function issueTicket(ctx: AccountCtx): Promise<{ ticket: string; expiresAt: number }> {
  const ticket = ctx.platform.tokens.random();
  const expiresAt = ctx.now() + ticketLife;
  const tokenHash = await ctx.platform.tokens.hash(ticket);
  await ctx.db.batch([insertTicket(ctx.db, { tokenHash, sessionId: ctx.actor.sessionId, expiresAt })]);
  return { ticket, expiresAt };
}
