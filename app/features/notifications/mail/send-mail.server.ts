import type { DirectoryCtx } from "~/features/kernel/ctx";
import { log } from "~/platform/log";
import type { MayGo, Receipt } from "~/platform/outside/outside";
import { composeMail, composePhoneCode } from "./compose-mail.server";
import { claimMail, renewMail, settleMail, type ClaimedMail, type MailFate } from "./mail.repo.server";
import { sendClaimed, type SendingEnd } from "../delivery/send-claimed.server";
import type { Fate } from "../delivery/sending.policy";

const pointless = "pointless";

function rowOf(fate: Fate, now: number): MailFate {
  if (fate.state === "sent") return { ...fate, cause: null, sentAt: now };
  if (fate.state === "failed") return fate;
  const { state, cause, nextTryAt, tries: attempts } = fate;
  return { state, cause, nextTryAt, attempts };
}

/** Hands a claimed mail over. */
async function handOver(ctx: DirectoryCtx, claimed: ClaimedMail, mayGo: MayGo): Promise<{ outcome: Receipt } | string> {
  const { template } = claimed;
  if (template === "phone_code") {
    const sms = await composePhoneCode(ctx, claimed.subjectId);
    if (!sms) return pointless;
    const outcome = await ctx.platform.sms.send({ ...sms, mayGo });
    // The person asks for another code sooner than a second try would come, and the first may have arrived; unless nobody was asked.
    const unsure = !outcome.ok && outcome.failure !== "circuit_open";
    return { outcome: unsure ? { ...outcome, retryable: false } : outcome };
  }
  const composed = await composeMail(ctx, { ...claimed, template });
  return composed ? { outcome: await ctx.platform.mailer.send({ ...composed, mayGo }) } : pointless;
}

/**
 * Sends a mail that is due; any other call does nothing. Sent twice (the sender died before it could write down that it
 * had), it carries the same idempotency key and the provider delivers one.
 */
export function sendMail(ctx: DirectoryCtx, { mailId }: { mailId: string }): Promise<SendingEnd> {
  return sendClaimed(ctx, {
    claim: ({ now, leaseUntil }) => claimMail(ctx.db, mailId, now, leaseUntil),
    renew: (claimed, until) => renewMail(ctx.db, claimed, until),
    handOver: (claimed, mayGo) => handOver(ctx, claimed, mayGo),
    drop: async () => {
      await settleMail(ctx.db, mailId, { state: "dropped" });
    },
    settle: async (_, fate, { outcome }) => {
      await settleMail(ctx.db, mailId, rowOf(fate, ctx.now()));
      if (outcome.ok) log({ event: "mail.sent", mailId });
      else log({ event: "mail.failed", mailId, status: outcome.status });
      return false;
    },
  });
}

/** Marks a mail failed that the queue gave up on, if it is still waiting. */
export async function giveUpMail({ db }: DirectoryCtx, { mailId }: { mailId: string }): Promise<void> {
  await settleMail(db, mailId, { state: "failed", cause: "retries_used_up" });
}
