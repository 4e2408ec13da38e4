import { contactSmsWords } from "../board/page-words";

/** The SMS that a contact would get, for who agrees to it: word by word, but for the link's own letters. @param here any address of the site */
export function sampleSms(here: string): string {
  return contactSmsWords(`${new URL(here).origin}/near/…`);
}
