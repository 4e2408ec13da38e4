import type { DirectoryCtx } from "~/features/kernel/ctx";
import { log } from "~/platform/log";
import type { Receipt } from "~/platform/outside";
import { composeMail } from "./compose-mail.server";
import { mostTries, retryAfterTry, sendingLease } from "./mail.policy";
import { claimMail, settleMail, type ClaimedMail, type MailFate } from "./mail.repo.server";

function fateOf(receipt: Receipt, { attempts }: ClaimedMail, now: number): MailFate {
  if (receipt.ok) return { state: "sent", providerId: receipt.providerId, sentAt: now };
  if (!receipt.retryable || attempts >= mostTries) return { state: "failed" };
  return { state: "pending", nextTryAt: now + retryAfterTry(attempts) };
}

/**
 * Sends a mail that is due; any other call does nothing. Sent twice (the sender died before it could write down that it
 * had), it carries the same idempotency key and the provider delivers one.
 */
export async function sendMail(ctx: DirectoryCtx, { mailId }: { mailId: string }): Promise<void> {
  const now = ctx.now();
  const claimed = await claimMail(ctx.db, mailId, now, now + sendingLease);
  if (!claimed) return;
  const composed = await composeMail(ctx, claimed);
  if (!composed) {
    await settleMail(ctx.db, mailId, { state: "dropped" });
    return;
  }
  const receipt = await ctx.platform.mailer.send(composed);
  await settleMail(ctx.db, mailId, fateOf(receipt, claimed, ctx.now()));
  if (receipt.ok) log({ event: "mail.sent", mailId });
  else log({ event: "mail.failed", mailId, status: receipt.status });
}
