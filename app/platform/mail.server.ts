import { Resend } from "resend";
import type { Config } from "./config.server";

export type Mail = { to: string; subject: string; text: string; html: string; idempotencyKey: string };
export type MailReceipt = { ok: true; providerId: string } | { ok: false; status: number | null; retryable: boolean };

/** Sends e-mail through Resend (or the local simulator, which speaks the same). */
export type Mailer = { send(mail: Mail): Promise<MailReceipt> };

/** A mailer on the Resend SDK. A lost connection or garbage is an answer, not an exception. */
export function resendMailer(config: Config["mail"]): Mailer {
  const resend = new Resend(config.apiKey, { baseUrl: config.baseUrl });
  return {
    async send({ idempotencyKey, ...mail }) {
      try {
        const { data, error } = await resend.emails.send({ from: config.from, ...mail }, { idempotencyKey });
        if (data?.id) return { ok: true, providerId: data.id };
        const status = error?.statusCode ?? null;
        return { ok: false, status, retryable: status === null || status === 429 || status >= 500 };
      } catch {
        return { ok: false, status: null, retryable: true };
      }
    },
  };
}
