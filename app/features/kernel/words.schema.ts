import * as z from "zod";
import { isVisible, withoutControls } from "~/lib/text";

/** Length as a person counts it: Unicode code points, so that an emoji is one. */
function codePoints(text: string): number {
  return [...text].length;
}

/**
 * Text a person writes: control characters are taken out, and what cannot be seen is nothing.
 * @param max code points
 * @param empty what is said when there is nothing to see
 * @param clean what more is taken out
 */
export function words(max: number, empty: string, clean: (text: string) => string = (text) => text) {
  return z
    .string(empty)
    .overwrite((text) => clean(withoutControls(text)).trim())
    .refine(isVisible, { error: empty, abort: true })
    .refine((text) => codePoints(text) <= max, `Use no máximo ${max.toLocaleString("pt-BR")} caracteres.`)
    .meta({ minLength: 1, maxLength: max });
}
