import { cleanLine } from "./text";

/**
 * An e-mail address as it is kept and compared, out of what people type and paste: small letters, without what hides in it, the
 * spaces and brackets around it, `mailto:`. Whether it can be one is judged by whoever asks.
 */
export function readEmail(text: string): string {
  const line = cleanLine(text.normalize("NFKC"));
  return line
    .replace(/^mailto:/i, "")
    .replace(/^<([^<>]*)>$/, "$1")
    .replace(/[\u200c\u200d]/g, "")
    .trim()
    .toLowerCase();
}
