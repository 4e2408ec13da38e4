import type { Config } from "../config.server";
import type { MayGo, Receipt } from "../outside/outside";
import type { Outside } from "../outside/outside-call.server";
import { sidOf, twilioRequest } from "./twilio-request.server";

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

/** An SMS sender on Twilio's REST API. */
export function twilioSender(config: Config["sms"], outside: Outside): SmsSender {
  return {
    async send({ to, body, statusCallback, urgent, mayGo }) {
      const answer = await outside.call({
        provider: "twilio",
        urgent,
        mayGo,
        repeatable: false, // Twilio knows no idempotency key: twice sent is twice delivered
        request: () => twilioRequest(config, { from: config.from, statusCallback, fields: { To: to, Body: body } }),
        read: sidOf,
      });
      return answer.ok ? { ok: true, providerId: answer.value } : answer;
    },
  };
}
