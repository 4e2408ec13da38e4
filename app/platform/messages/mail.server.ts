import { Resend } from "resend";
import * as z from "zod";
import type { Config } from "../config.server";
import type { MayGo, OutsideFailure, Receipt } from "../outside/outside";
import type { Outside } from "../outside/outside-call.server";
import { jsonOf, type Reply } from "../outside/outside-exchange.server";

/** A text file that goes with a letter. */
export type Attachment = { filename: string; contentType: string; text: string };

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same key delivers one letter within 24 h, however often it is sent. */
  idempotencyKey: string;
  /** Headers of the letter itself, such as List-Unsubscribe. */
  headers?: Record<string, string>;
  /** Come back with the provider's webhook. Names and values: ASCII letters, digits, `_` and `-`, at most 256. */
  tags?: { name: string; value: string }[];
  attachments?: Attachment[];
  /** SOS: goes out past the circuit breaker. */
  urgent?: boolean;
  mayGo?: MayGo;
};

/** Sends e-mail through Resend (or the local simulator, which speaks the same). */
export type Mailer = { send(mail: Mail): Promise<Receipt> };

const taken = z.object({ id: z.string().min(1).max(200) });
const refused = z.object({ name: z.string() });

/**
 * The request as Resend's SDK writes it. Its own transport reports a timeout, a lost connection and garbage as one and
 * the same error, so the letter is only written by it and goes out on our base.
 */
async function requestOf(
  config: Config["mail"],
  { idempotencyKey, urgent: _, mayGo: __, attachments, ...mail }: Mail,
): Promise<Request> {
  const resend = new Resend(config.apiKey, { baseUrl: config.baseUrl });
  let written: Request | undefined;
  resend.fetchRequest = (path, init) => {
    written = new Request(`${config.baseUrl}${path}`, init);
    return Promise.resolve({ data: null, error: null, headers: null } as never);
  };
  const files = attachments && { attachments: attachments.map(encoded) };
  await resend.emails.send({ from: config.from, ...mail, ...files }, { idempotencyKey });
  if (!written) throw new Error("the Resend SDK wrote no request");
  return written;
}

/** The first try may still be under way when the second arrives: that is no refusal of the letter. */
function busy({ status, text }: Reply): OutsideFailure | null {
  if (status !== 409) return null;
  return refused.safeParse(jsonOf(text)).data?.name === "concurrent_idempotent_requests" ? "provider_error" : null;
}

function encoded({ filename, contentType, text }: Attachment) {
  const bytes = new TextEncoder().encode(text);
  return { filename, contentType, content: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
}

/** A mailer on the Resend SDK and the base of outside calls. */
export function resendMailer(config: Config["mail"], outside: Outside): Mailer {
  return {
    async send(mail) {
      const answer = await outside.call({
        provider: "resend",
        urgent: mail.urgent,
        mayGo: mail.mayGo,
        repeatable: true, // by its idempotency key
        request: () => requestOf(config, mail),
        read: ({ text }) => taken.safeParse(jsonOf(text)).data?.id ?? null,
        failure: busy,
      });
      return answer.ok ? { ok: true, providerId: answer.value } : answer;
    },
  };
}
