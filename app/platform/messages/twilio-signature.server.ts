import * as z from "zod";
import { longestWebhook, type DeliveryOutcome, type WebhookReading } from "./webhook";

/** What Twilio reports of one message. */
export type TwilioReport = {
  providerId: string;
  outcome: DeliveryOutcome;
  /** Twilio's error code, such as `30003`. */
  cause: string | null;
};

const schema = z.object({
  MessageSid: z.string().min(1).max(64),
  MessageStatus: z.string().min(1).max(40),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
});

// A Map: the status is a stranger's text, and objects know `constructor`.
const outcomes = new Map<string, DeliveryOutcome>([
  ["delivered", "delivered"],
  ["read", "delivered"], // WhatsApp: whoever has read it has got it, also when the receipt before was lost
  ["undelivered", "failed"],
  ["failed", "failed"],
]);
const mostPairs = 100;

/** The text that Twilio signs: the URL, then each name with its value, sorted; a pair that comes twice counts once. */
function signedText(url: string, form: URLSearchParams): string {
  const pairs = new Map([...form].map(([name, value]) => [`${name}\0${value}`, `${name}${value}`] as const));
  return (
    url +
    [...pairs.keys()]
      .sort()
      .map((key) => pairs.get(key) ?? "")
      .join("")
  );
}

async function isSigned(authToken: string, text: string, signature: string): Promise<boolean> {
  let given: Uint8Array<ArrayBuffer>;
  try {
    given = Uint8Array.from(atob(signature), (c) => c.charCodeAt(0));
  } catch {
    return false;
  }
  const [secret, bytes] = [authToken, text].map((one) => new TextEncoder().encode(one));
  if (!secret || !bytes) return false;
  const key = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-1" }, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, given, bytes); // in constant time
}

/** A request of Twilio's: the address exactly as Twilio has it, query included. */
export type TwilioPost = { url: string; signature: string | null; body: string };

/** The fields of a request that is Twilio's, by its signature (HMAC-SHA-1 over URL and form). Never throws. */
export async function signedFields(
  authToken: string,
  { url, signature, body }: TwilioPost,
): Promise<WebhookReading<Record<string, string>>> {
  if (body.length > longestWebhook) return { ok: false, refusal: "too_large" };
  const form = new URLSearchParams(body);
  if (authToken === "" || !signature || [...form].length > mostPairs) return { ok: false, refusal: "forged" };
  if (!(await isSigned(authToken, signedText(url, form), signature))) return { ok: false, refusal: "forged" };
  return { ok: true, report: Object.fromEntries(form) };
}

/**
 * Reads a status callback of Twilio. It bears no time: a replay says only what was said before, so states must not go backwards.
 * Never throws.
 */
export async function readTwilioWebhook(authToken: string, post: TwilioPost): Promise<WebhookReading<TwilioReport>> {
  const signed = await signedFields(authToken, post);
  if (!signed.ok) return signed;
  const fields = schema.safeParse(signed.report).data;
  if (!fields) return { ok: false, refusal: "malformed" };
  const outcome = outcomes.get(fields.MessageStatus) ?? "other";
  const cause = outcome === "failed" ? (fields.ErrorCode ?? fields.MessageStatus) : null;
  return { ok: true, report: { providerId: fields.MessageSid, outcome, cause } };
}
