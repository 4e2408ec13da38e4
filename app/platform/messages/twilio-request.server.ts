import * as z from "zod";
import type { Config } from "../config.server";
import { jsonOf, type Reply } from "../outside/outside-exchange.server";

const taken = z.object({ sid: z.string().min(1).max(64) });

/** Who writes, where Twilio reports what became of it (null: to nobody), and the rest by Twilio's own names. */
type TwilioMessage = { from: string; statusCallback: string | null; fields: Record<string, string> };

/** A message for Twilio's REST API; a sender that is a messaging service chooses the number itself. */
export function twilioRequest(
  { accountSid, authToken, baseUrl }: Config["sms"],
  { from, statusCallback, fields }: TwilioMessage,
): Request {
  const form = new URLSearchParams({ [from.startsWith("MG") ? "MessagingServiceSid" : "From"]: from, ...fields });
  if (statusCallback !== null) form.set("StatusCallback", statusCallback);
  return new Request(`${baseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: "POST",
    headers: { Authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    body: form,
  });
}

/** Twilio's number of a message it has taken; null when that is not what it answered. */
export function sidOf({ text }: Pick<Reply, "text">): string | null {
  return taken.safeParse(jsonOf(text)).data?.sid ?? null;
}
