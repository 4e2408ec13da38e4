/**
 * Stands where Resend's SDK would bring its reader of incoming mail into the Worker (`alias` in wrangler.toml): nothing here reads any.
 * @public
 */
export default function noIncomingMail(): never {
  throw new Error("incoming mail is not read here");
}
