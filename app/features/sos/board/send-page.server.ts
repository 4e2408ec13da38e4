import { inParts } from "~/lib/in-parts";
import { refusal, type Receipt } from "~/platform/outside/outside";
import type { Platform } from "~/platform/platform";
import type { ShardName } from "~/platform/planes";
import type { CallChannel } from "../ladder/ladder.policy";
import { nearPath } from "./near-link.server";
import { callLine, contactSmsWords, mailWords, pushWords, smsWords } from "./page-words";
import type { Callee } from "./people";

/** Which page of which alert, and which try of it. */
export type PageRef = { clinicId: string; shard: ShardName; alertId: string; pageId: string; try: number };
/** What became of handing it over. Taken by the provider is not yet delivered. */
export type PageReceipt = Receipt;

/** Where a page leads. */
function urlOf({ origin }: Platform, { role }: Callee, alertId: string): string {
  return origin + (role === "admin" ? `/admin/sos/${alertId}` : `/dashboard/alerts/${alertId}`);
}

/** The marks by which the provider's receipt finds the page again. */
function marksOf({ clinicId, shard, pageId }: PageRef): { name: string; value: string }[] {
  return [
    { name: "plane", value: shard },
    { name: "clinic", value: clinicId },
    { name: "page", value: pageId },
  ];
}

/** Where Twilio reports what became of a page. */
function reportOf({ origin }: Platform, ref: PageRef): string {
  const marks = new URLSearchParams(marksOf(ref).map(({ name, value }) => [name, value]));
  return `${origin}/api/webhooks/twilio?${marks.toString()}`;
}

async function sendSms(platform: Platform, ref: PageRef, callee: Callee): Promise<Receipt> {
  const body =
    callee.role === "contact"
      ? contactSmsWords(platform.origin + (await nearPath(platform, ref, callee.id)))
      : smsWords(urlOf(platform, callee, ref.alertId));
  return platform.sms.send({ to: callee.phone ?? "", body, statusCallback: reportOf(platform, ref), urgent: true });
}

/** To somebody of the clinic only: a contact has agreed to no more than an SMS. */
function sendWhatsApp(platform: Platform, ref: PageRef, callee: Callee): Promise<Receipt> {
  const url = urlOf(platform, callee, ref.alertId);
  const message = { to: callee.phone ?? "", template: "call" as const, line: callLine, url };
  return platform.whatsapp.send({ ...message, statusCallback: reportOf(platform, ref), urgent: true });
}

function sendMail(platform: Platform, ref: PageRef, callee: Callee): Promise<Receipt> {
  const words = mailWords(callee.name, urlOf(platform, callee, ref.alertId));
  return platform.mailer.send({
    to: callee.email ?? "",
    ...words,
    idempotencyKey: ref.pageId,
    tags: marksOf(ref),
    urgent: true,
  });
}

/** To each of the person's devices; one that takes it is enough. */
async function sendPush(platform: Platform, ref: PageRef, callee: Callee): Promise<Receipt> {
  const url = new URL(urlOf(platform, callee, ref.alertId)).pathname;
  const message = { ...pushWords, url, tag: ref.alertId };
  const options = { ttl: 3600, urgency: "high" as const, topic: ref.alertId, urgent: true };
  const receipts: Receipt[] = [];
  for (const part of inParts(callee.devices, 10)) {
    receipts.push(...(await Promise.all(part.map((device) => platform.push.send(device, message, options)))));
  }
  return (
    receipts.find(({ ok }) => ok) ??
    receipts.find((one) => !one.ok && one.retryable) ??
    receipts[0] ??
    refusal("rejected")
  );
}

/** Hands a page to its provider, past the circuit breakers. */
export async function sendPage(
  platform: Platform,
  ref: PageRef,
  callee: Callee,
  channel: CallChannel,
): Promise<PageReceipt> {
  switch (channel) {
    case "sms":
      return sendSms(platform, ref, callee);
    case "whatsapp":
      return sendWhatsApp(platform, ref, callee);
    case "email":
      return sendMail(platform, ref, callee);
    case "push":
      return sendPush(platform, ref, callee);
    default:
      return channel satisfies never;
  }
}
