/**
 * Stands where Resend's SDK would bring its reader of incoming mail into the Worker (`scripts/worker-bundle/libraries.mjs`): nothing here reads any.
 * @public
 */
export default function noIncomingMail(): never {
  throw new Error("incoming mail is not read here");
}

/** The same where Resend's SDK would bring what it checks webhooks with, and a SHA-256 of its own: ours are checked where they come in. @public */
export class Webhook {
  constructor() {
    noIncomingMail();
  }
}
