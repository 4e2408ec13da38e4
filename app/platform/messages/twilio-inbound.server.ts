import * as z from "zod";
import { signedFields, type TwilioPost } from "./twilio-signature.server";
import type { WebhookReading } from "./webhook";

/** What somebody wrote to our WhatsApp number. */
export type InboundMessage = {
  providerId: string;
  /** E.164, as WhatsApp knows the number: it may lack the nine of a Brazilian mobile. */
  from: string;
  /** What they typed, or the payload of the button they pressed; cut to what may be a word for us. */
  text: string;
};

const schema = z.object({
  MessageSid: z.string().min(1).max(64),
  From: z.string().regex(/^whatsapp:\+[1-9]\d{6,14}$/),
  Body: z.string().default(""),
  ButtonPayload: z.string().optional(),
});

const longestWord = 200;

/** Reads a message that came in on WhatsApp, signed by Twilio. Never throws. */
export async function readTwilioMessage(authToken: string, post: TwilioPost): Promise<WebhookReading<InboundMessage>> {
  const signed = await signedFields(authToken, post);
  if (!signed.ok) return signed;
  const fields = schema.safeParse(signed.report).data;
  if (!fields) return { ok: false, refusal: "malformed" };
  const { MessageSid: providerId, From, Body, ButtonPayload } = fields;
  const text = (ButtonPayload ?? Body).slice(0, longestWord);
  return { ok: true, report: { providerId, from: From.replace("whatsapp:", ""), text } };
}
