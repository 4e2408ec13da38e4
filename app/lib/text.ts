/** Lower case without accents, one space between words: "  Saudáde  Boa" → "saudade boa". For comparing, never for showing. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The text with "\n" for every line break, without control characters (but tab and "\n") and halves of surrogate pairs. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, "");
}

/**
 * The text without what turns its direction around or is there without being seen: bidi controls, soft hyphen, zero-width
 * spaces. Joiners stay: they hold emoji and some scripts together.
 */
export function withoutHidden(text: string): string {
  return text.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "");
}

/** Whether a text has anything to see: not only spaces and characters without a shape. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

const separator = /[.\u3002]/.source;
const site = new RegExp(
  [
    "://",
    "@",
    `(^|[^\\p{L}])www${separator}`,
    // A word, a dot and at least two letters without a space between: evil.test, algo.com. "Dra. Ana" and "S.A." are none.
    `[\\p{L}\\p{N}-]${separator}\\p{L}-*[\\p{L}\\p{N}]`,
    // Not "\\d+": a long row of digits would be gone through from each of them.
    `\\d(${separator}\\d{1,9}){3}`,
  ].join("|"),
  "iu",
);

/** Whether a text holds what a mail program might turn into a link: an address of a site, a domain, an e-mail. */
export function hasAddress(text: string): boolean {
  return site.test(text.normalize("NFKC").replace(/\p{M}/gu, ""));
}
