import * as z from "zod";
import { seconds } from "~/lib/duration";
import { jsonOf } from "../outside/outside-exchange.server";
import { longestWebhook, type DeliveryOutcome, type WebhookReading } from "./webhook";

/** What Resend reports of one letter. */
export type ResendReport = {
  /** The same for every attempt to tell us this one thing. */
  eventId: string;
  providerId: string;
  /** The tags that the letter was sent with. */
  deliveryTags: Record<string, string>;
  outcome: DeliveryOutcome;
  /** A code such as `Permanent:General` or `complained`; never the provider's prose, which may hold an address. */
  cause: string | null;
};

// Resend sends tags as a record; its older events as the list that the letter was sent with.
const tags = z
  .union([
    z.record(z.string(), z.string()),
    z
      .array(z.object({ name: z.string(), value: z.string() }))
      .transform((list) => Object.fromEntries(list.map(({ name, value }) => [name, value]))),
  ])
  .default({});
const schema = z.object({
  type: z.string().max(100),
  data: z.object({
    email_id: z.string().min(1).max(200),
    tags,
    bounce: z.object({ type: z.string().optional(), subType: z.string().optional() }).optional(),
    failed: z.object({ reason: z.string() }).optional(),
  }),
});

// A Map: the type is a stranger's text, and objects know `constructor`.
const outcomes = new Map<string, DeliveryOutcome>([
  ["email.delivered", "delivered"],
  ["email.bounced", "failed"],
  ["email.complained", "failed"],
  ["email.failed", "failed"],
  // On Resend's own list of addresses that bounced or complained before: it was not sent.
  ["email.suppressed", "failed"],
]);
const tolerance = seconds(300);

function causeOf({ type, data }: z.infer<typeof schema>): string | null {
  if (outcomes.get(type) !== "failed") return null;
  const bounce = [data.bounce?.type, data.bounce?.subType].filter(Boolean).join(":");
  const reason = /^\w+$/.test(data.failed?.reason ?? "") ? data.failed?.reason : undefined;
  return (bounce || reason || type.replace("email.", "")).slice(0, 100);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}

async function isSigned(secret: string, signed: string, header: string): Promise<boolean> {
  const bytes = bytesOf(secret.replace(/^whsec_/, ""));
  if (!bytes || bytes.length === 0) return false;
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  // Several while the secret is being changed. `verify` compares in constant time.
  for (const one of header.split(" ").slice(0, 10)) {
    const signature = one.startsWith("v1,") ? bytesOf(one.slice(3)) : null;
    if (signature && (await crypto.subtle.verify("HMAC", key, signature, new TextEncoder().encode(signed))))
      return true;
  }
  return false;
}

/**
 * Reads a webhook of Resend, signed as Svix does (standard-webhooks: HMAC-SHA-256 of `id.timestamp.body`).
 * Never throws. A report may come more than once and out of order.
 * @param now ms; a signature is good for 300 s around it
 */
export async function readResendWebhook(
  secret: string,
  { headers, body }: { headers: Headers; body: string },
  now: number,
): Promise<WebhookReading<ResendReport>> {
  if (body.length > longestWebhook) return { ok: false, refusal: "too_large" };
  const id = headers.get("svix-id") ?? "";
  const timestamp = headers.get("svix-timestamp") ?? "";
  const signature = headers.get("svix-signature") ?? "";
  if (id === "" || id.length > 200 || !/^\d{1,12}$/.test(timestamp)) return { ok: false, refusal: "forged" };
  if (!(await isSigned(secret, `${id}.${timestamp}.${body}`, signature))) return { ok: false, refusal: "forged" };
  if (Math.abs(now - seconds(Number(timestamp))) > tolerance) return { ok: false, refusal: "stale" };
  const event = schema.safeParse(jsonOf(body)).data;
  if (!event) return { ok: false, refusal: "malformed" };
  const { data, type } = event;
  const report = { providerId: data.email_id, deliveryTags: data.tags, outcome: outcomes.get(type) ?? "other" };
  return { ok: true, report: { eventId: id, ...report, cause: causeOf(event) } };
}
