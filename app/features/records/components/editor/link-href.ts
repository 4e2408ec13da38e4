import { cleanLine } from "~/lib/text/text";
import { linkAddress } from "../../document/document.grammar";

const mail = /^[^\s@"'<>`\\:/]+@[^\s@"'<>`\\:/]+\.[^\s@"'<>`\\:/]{2,}$/;
const site = /^[^\s"'<>`\\:/@?#]+\.[a-z]{2,}([/?#][^\s"'<>`\\]*)?$/i;

/** The address of a link that somebody typed or pasted: "exemplo.org" means the web, "a@exemplo.org" a mail; null when it is none that a note may hold. */
export function linkHref(typed: string): string | null {
  // What nobody sees (a soft hyphen, a zero-width space) came in with the copying and is no part of an address.
  const said = cleanLine(typed);
  const href = mail.test(said) ? `mailto:${said}` : site.test(said) ? `https://${said}` : said;
  return linkAddress(href) ?? null;
}
