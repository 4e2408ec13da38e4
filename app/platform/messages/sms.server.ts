import * as z from "zod";
import type { Config } from "../config.server";
import type { MayGo, Receipt } from "../outside/outside";
import type { Outside } from "../outside/outside-call.server";
import { jsonOf } from "../outside/outside-exchange.server";

export type Sms = {
  /** E.164. */
  to: string;
  body: string;
  /** Where Twilio reports what became of it; null when nobody wants to know. */
  statusCallback: string | null;
  /** SOS: goes out past the circuit breaker. */
  urgent?: boolean;
  mayGo?: MayGo;
};

/** Sends SMS through Twilio (or the local simulator, which speaks the same). */
export type SmsSender = { send(sms: Sms): Promise<Receipt> };

const taken = z.object({ sid: z.string().min(1).max(64) });

function requestOf(
  { accountSid, authToken, from, baseUrl }: Config["sms"],
  { to, body, statusCallback }: Sms,
): Request {
  // A messaging service chooses the number itself.
  const form = new URLSearchParams({
    To: to,
    [from.startsWith("MG") ? "MessagingServiceSid" : "From"]: from,
    Body: body,
  });
  if (statusCallback !== null) form.set("StatusCallback", statusCallback);
  return new Request(`${baseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: "POST",
    headers: { Authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    body: form,
  });
}

/** An SMS sender on Twilio's REST API. */
export function twilioSender(config: Config["sms"], outside: Outside): SmsSender {
  return {
    async send(sms) {
      const answer = await outside.call({
        provider: "twilio",
        urgent: sms.urgent,
        mayGo: sms.mayGo,
        repeatable: false, // Twilio knows no idempotency key: twice sent is twice delivered
        request: () => requestOf(config, sms),
        read: ({ text }) => taken.safeParse(jsonOf(text)).data?.sid ?? null,
      });
      return answer.ok ? { ok: true, providerId: answer.value } : answer;
    },
  };
}
