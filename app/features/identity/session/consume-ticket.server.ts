import { AppError } from "~/lib/app-error";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { useTicket } from "./session.repo.server";

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
