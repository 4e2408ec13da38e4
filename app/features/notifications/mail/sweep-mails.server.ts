import type { DirectoryCtx } from "~/features/kernel/ctx";
import { dueMails } from "./mail.repo.server";

/** Mails queued by one run, at most; a queue takes 100 messages in a batch. */
const mostAtOnce = 100;

/** Queues mails that are due: those to be tried again, and those the queue lost. Twice does no harm. @returns how many */
export async function sweepMails(ctx: DirectoryCtx): Promise<number> {
  const ids = await dueMails(ctx.db, ctx.now(), mostAtOnce);
  await ctx.platform.sendNotifications(ids.map((mailId) => ({ v: 1, mailId })));
  return ids.length;
}
