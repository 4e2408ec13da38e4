import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { AppError, type AppErrorCode } from "~/lib/app-error";
import { readResendWebhook } from "~/platform/messages/resend-webhook.server";
import { readTwilioWebhook } from "~/platform/messages/twilio-signature.server";
import type { WebhookReading } from "~/platform/messages/webhook";
import { settleReceipt } from "./settle-receipt.server";

type Post = { headers: Headers; body: string };
/** `path`: path and query that Twilio called: it signs the address that we gave it. */
export type TwilioCall = Post & { path: string };

type Refused = Exclude<Extract<WebhookReading<never>, { ok: false }>["refusal"], "malformed">;

const codes: Record<Refused, AppErrorCode> = {
  too_large: "request.too_large",
  forged: "notices.unsigned",
  stale: "notices.unsigned",
};

/** The report; null when it is signed but says nothing we know: a refusal would only make the provider send it again. */
export function reportOf<T>(reading: WebhookReading<T>): T | null {
  if (reading.ok) return reading.report;
  if (reading.refusal === "malformed") return null;
  throw new AppError(codes[reading.refusal], { detail: reading.refusal });
}

/** A provider's word on a message that bears other marks than a delivery's: for who gave it those. */
export type ForeignReceipt = { marks: unknown; outcome: "delivered" | "failed" | "other" };

/**
 * Takes Resend's word on an e-mail. @returns it, for who else gives mails marks; null when it says nothing
 * @throws AppError `notices.unsigned` when it is not Resend's
 */
export async function receiveResend(ctx: BothPlanesCtx<Anonymous>, post: Post): Promise<ForeignReceipt | null> {
  const reading = await readResendWebhook(ctx.platform.webhooks.resendSecret, post, ctx.now());
  const report = reportOf(reading);
  if (!report) return null;
  const settled = { marks: report.deliveryTags, ...report };
  await settleReceipt(ctx, settled);
  return settled;
}

/**
 * Takes Twilio's word on an SMS or a WhatsApp message. Answers as `receiveResend`.
 * @throws AppError `notices.unsigned` when it is not Twilio's
 */
export async function receiveTwilio(
  ctx: BothPlanesCtx<Anonymous>,
  { path, headers, body }: TwilioCall,
): Promise<ForeignReceipt | null> {
  const url = ctx.platform.origin + path;
  const signature = headers.get("X-Twilio-Signature");
  const report = reportOf(await readTwilioWebhook(ctx.platform.webhooks.twilioAuthToken, { url, signature, body }));
  if (!report) return null;
  const settled = { marks: Object.fromEntries(new URL(url).searchParams), ...report };
  await settleReceipt(ctx, settled);
  return settled;
}
