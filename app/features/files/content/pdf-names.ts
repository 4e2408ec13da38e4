import { u8, type Bytes } from "./byte-reader";

/** A name as a document says it: "/JavaScript", also when it is written "/J#61vaScript". */
export type PdfName = {
  /** Its letters and digits up to the first other sign; of a longer one the first 17. */
  word: string;
  /** Whether any of them is written as `#xx`. */
  isDisguised: boolean;
};

const longest = 17;
const isWordSign = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** A hexadecimal digit's value; NaN for any other sign. */
function digit(code: number | undefined): number {
  if (code === undefined) return NaN;
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 97;
  return letter >= 0 && letter < 6 ? letter + 10 : NaN;
}

/** The name that a slash begins (ISO 32000-1 §7.3.5: any sign of it may be written as `#xx`). @param at of the slash */
export function nameAt(bytes: Bytes, at: number): PdfName {
  let word = "";
  let isDisguised = false;
  for (let next = at + 1; next < bytes.length && word.length < longest; next++) {
    const plain = u8(bytes, next);
    const escaped = plain === 0x23 ? digit(bytes[next + 1]) * 16 + digit(bytes[next + 2]) : NaN;
    const isEscaped = !Number.isNaN(escaped);
    const code = isEscaped ? escaped : plain;
    if (!isWordSign(code)) break;
    word += String.fromCharCode(code);
    isDisguised ||= isEscaped;
    if (isEscaped) next += 2;
  }
  return { word, isDisguised };
}
