import type { DirectoryCtx } from "~/features/kernel/ctx";
import { log } from "~/platform/log";
import type { Receipt } from "~/platform/outside";
import { composeMail, composePhoneCode } from "./compose-mail.server";
import { mostTries, retryAfterTry, sendingLease } from "./mail.policy";
import { claimMail, settleMail, type ClaimedMail, type MailFate } from "./mail.repo.server";

function fateOf(receipt: Receipt, { attempts }: ClaimedMail, now: number): MailFate {
  if (receipt.ok) return { state: "sent", providerId: receipt.providerId, sentAt: now };
  if (!receipt.retryable || attempts >= mostTries) return { state: "failed" };
  return { state: "pending", nextTryAt: now + retryAfterTry(attempts) };
}

/** Hands a claimed mail over; null when it has become pointless. */
async function handOver(ctx: DirectoryCtx, claimed: ClaimedMail): Promise<Receipt | null> {
  const { template } = claimed;
  if (template === "phone_code") {
    const sms = await composePhoneCode(ctx, claimed.subjectId);
    // The person asks for another code sooner than a second try would come; and the first may have arrived.
    if (!sms) return null;
    const receipt = await ctx.platform.sms.send(sms);
    return receipt.ok ? receipt : { ...receipt, retryable: false };
  }
  const composed = await composeMail(ctx, { ...claimed, template });
  return composed && ctx.platform.mailer.send(composed);
}

/**
 * Sends a mail that is due; any other call does nothing. Sent twice (the sender died before it could write down that it
 * had), it carries the same idempotency key and the provider delivers one.
 */
export async function sendMail(ctx: DirectoryCtx, { mailId }: { mailId: string }): Promise<void> {
  const now = ctx.now();
  const claimed = await claimMail(ctx.db, mailId, now, now + sendingLease);
  if (!claimed) return;
  const receipt = await handOver(ctx, claimed);
  if (!receipt) {
    await settleMail(ctx.db, mailId, { state: "dropped" });
    return;
  }
  await settleMail(ctx.db, mailId, fateOf(receipt, claimed, ctx.now()));
  if (receipt.ok) log({ event: "mail.sent", mailId });
  else log({ event: "mail.failed", mailId, status: receipt.status });
}
