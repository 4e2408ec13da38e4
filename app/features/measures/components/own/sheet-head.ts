import { isInstrument } from "../../instrument/instrument";
import type { Sheet } from "../../sheet";

/** First letter as at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a sheet is headed for its patient: an instrument in her words, as its list calls it, its code beside them. */
export function headOf({ code, name, asks }: Pick<Sheet, "code" | "name" | "asks">): { title: string; lead?: string } {
  return isInstrument(code) ? { title: capital(asks), lead: name } : { title: name };
}
