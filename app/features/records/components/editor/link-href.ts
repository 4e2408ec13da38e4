const known = /^(https?:\/\/|mailto:)[^\s"'<>`\\]+$/i;
const mail = /^[^\s@"'<>`\\:/]+@[^\s@"'<>`\\:/]+\.[^\s@"'<>`\\:/]{2,}$/;
const site = /^[^\s"'<>`\\:/@?#]+\.[a-z]{2,}([/?#][^\s"'<>`\\]*)?$/i;

/** Longest address (characters) that a document takes. */
const longest = 2000;

/** The address of a link that somebody typed or pasted: "exemplo.org" means the web, "a@exemplo.org" a mail; null when it is none that a note may hold. */
export function linkHref(typed: string): string | null {
  const said = typed.trim();
  const href = mail.test(said) ? `mailto:${said}` : site.test(said) ? `https://${said}` : said;
  return href.length <= longest && known.test(href) && URL.canParse(href) ? href : null;
}
