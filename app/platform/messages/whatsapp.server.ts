import type { Config } from "../config.server";
import { refusal, type MayGo, type Receipt } from "../outside/outside";
import type { Outside } from "../outside/outside-call.server";
import { sidOf, twilioRequest } from "./twilio-request.server";

export type WhatsAppMessage = {
  /** E.164. */
  to: string;
  /** Which approved text: a notice, or a call to somebody who answers calls for help. */
  template: "notice" | "call";
  /** What stands for {{1}} and {{2}} in it: one neutral line, and where it leads. */
  line: string;
  url: string;
  /** Where Twilio reports what became of it; null when nobody wants to know. */
  statusCallback: string | null;
  /** SOS: goes out past the circuit breaker. */
  urgent?: boolean;
  mayGo?: MayGo;
};

/**
 * Sends WhatsApp messages through Twilio (or the local simulator, which speaks the same). Always as an approved template: what we write
 * is never an answer, and free text is refused (63016) 24 hours after the person last wrote.
 */
export type WhatsAppSender = {
  /** Whether a number is set up; without one nobody is offered it, and nothing is sent. */
  isOn: boolean;
  send(message: WhatsAppMessage): Promise<Receipt>;
};

/** Variables of a template are of one line: Meta refuses breaks, tabs and runs of spaces in them. */
function variablesOf({ line, url }: WhatsAppMessage): string {
  return JSON.stringify({ 1: line.replace(/\s+/g, " ").trim(), 2: url });
}

/** A WhatsApp sender on Twilio's REST API. */
export function whatsAppSender({ sms, whatsapp }: Pick<Config, "sms" | "whatsapp">, outside: Outside): WhatsAppSender {
  if (whatsapp === null) return { isOn: false, send: () => Promise.resolve(refusal("rejected")) };
  return {
    isOn: true,
    async send(message) {
      const { to, template, statusCallback, urgent, mayGo } = message;
      const fields = {
        To: `whatsapp:${to}`,
        ContentSid: whatsapp.templates[template],
        ContentVariables: variablesOf(message),
      };
      const answer = await outside.call({
        provider: "twilio-whatsapp", // with a breaker of its own: Meta may be down while SMS goes
        urgent,
        mayGo,
        repeatable: false, // as for SMS: no idempotency key
        request: () => twilioRequest(sms, { from: whatsapp.from, statusCallback, fields }),
        read: sidOf,
      });
      return answer.ok ? { ok: true, providerId: answer.value } : answer;
    },
  };
}
