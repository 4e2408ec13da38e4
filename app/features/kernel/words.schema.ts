import * as z from "zod";
import { cleanLine, cleanText, fold, isVisible } from "~/lib/text/text";
import { lengthOf, seenLengthOf } from "~/lib/text/text-length";

/** What is said of a text that is too long. @param max code points */
export function tooLong(max: number): string {
  return `Use no máximo ${max.toLocaleString("pt-BR")} caracteres.`;
}

/**
 * Text a person writes, cleaned before its length is judged: a line break counts one, however it was posted (CRLF), and what cannot be
 * seen is nothing. The one building block of text for forms, JSON, sockets and queues.
 * @param max code points (`lengthOf`)
 * @param empty what is said when there is nothing to see
 * @param clean how it is cleaned: several lines, or one
 */
export function words(max: number, empty: string, clean: (text: string) => string = cleanText) {
  return (
    z
      .string(empty)
      .overwrite((text) => clean(text).trim())
      .refine(isVisible, { error: empty, abort: true })
      // Said when it is too long: the engine opens its tables of numbers for the first, and there are hundreds of these.
      .refine((text) => lengthOf(text) <= max, { error: () => tooLong(max) })
      .meta({ minLength: 1, maxLength: max })
  );
}

/**
 * The same, and long enough to say something: of what is seen, and in several words.
 * @param least characters (`seenLengthOf`)
 * @param asked what is said when it is shorter; it names the number
 */
export function telling(least: number, max: number, asked: string, clean?: (text: string) => string) {
  return words(max, asked, clean).refine((text) => seenLengthOf(text) >= least && wordsIn(text) > 1, asked);
}

/** Different words of a text, of two letters or digits at least. */
function wordsIn(text: string): number {
  return new Set(fold(text).match(/[\p{L}\p{N}]{2,}/gu)).size;
}

/** The same on one line: names, titles, tags. */
export function line(max: number, empty: string) {
  return words(max, empty, cleanLine);
}

/** One of two buttons, as a form says it: true for yes. */
export const yesOrNo = z.enum(["yes", "no"], "Escolha uma das respostas.").transform((said) => said === "yes");

/** A field that may be left empty: what has nothing to see in it is absent. */
export function optional<S extends z.ZodType>(field: S) {
  const seen = (typed: unknown) =>
    typed === null || (typeof typed === "string" && !isVisible(typed)) ? undefined : typed;
  return z.preprocess(seen, field.optional());
}
