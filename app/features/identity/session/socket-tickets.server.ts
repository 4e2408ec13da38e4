import type { AccountCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { seconds } from "~/lib/duration";
import { insertTicket, useTicket } from "./session.repo.server";

const ticketLife = seconds(30);

/** A pass for one socket upgrade, good once within 30 s: `?ticket=` where no header can be sent. */
export async function issueTicket(ctx: AccountCtx): Promise<{ ticket: string; expiresAt: number }> {
  const ticket = ctx.platform.tokens.random();
  const expiresAt = ctx.now() + ticketLife;
  const tokenHash = await ctx.platform.tokens.hash(ticket);
  await ctx.db.batch([insertTicket(ctx.db, { tokenHash, sessionId: ctx.actor.sessionId, expiresAt })]);
  return { ticket, expiresAt };
}

/**
 * Uses a socket ticket up.
 * @returns the login it stands for, still to be looked up: it may have ended meanwhile
 * @throws AppError `auth.required` when it is unknown, used or older than 30 s
 */
export async function consumeTicket(ctx: DirectoryCtx, { ticket }: { ticket: string }): Promise<{ sessionId: string }> {
  const sessionId = await useTicket(ctx.db, await ctx.platform.tokens.hash(ticket), ctx.now());
  if (sessionId === null) throw new AppError("auth.required");
  return { sessionId };
}
