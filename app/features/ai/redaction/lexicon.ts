import { bloomPositions } from "~/features/identity/password/common-passwords.bloom";
import { AppError } from "~/lib/app-error";
import type { Platform } from "~/platform/platform";
import { lexicon } from "./lexicon.data";

type Filter = { from: number; bits: number; hashes: number };

/** The bytes of `lexicon.file`, once they were read: a deployment's files do not change, so an isolate keeps them. */
let lists: Uint8Array | null = null;

/**
 * Reads the lists by which names are found. To be waited for before any text is looked at: what looks without them throws, so that nothing
 * leaves with names in it because a file could not be read.
 * @throws AppError `ai.not_now` when they cannot be read, or are not what was built
 */
export async function openLexicon({ siteFile }: Pick<Platform, "siteFile">): Promise<void> {
  if (lists) return;
  const bytes = await siteFile(lexicon.file);
  if (bytes?.length !== lexicon.bytes) throw new AppError("ai.not_now", { detail: "lexicon", retryAfter: 30 });
  lists = bytes;
}

/** As an isolate that has read nothing yet: for tests. @public */
export function forgetLexicon(): void {
  lists = null;
}

function isIn({ from, bits, hashes }: Filter, text: string): boolean {
  const bytes = lists;
  if (!bytes) throw new Error("the lists of names were not opened");
  return bloomPositions(text, bits, hashes).every(
    (place) => ((bytes[from + (place >>> 3)] ?? 0) & (1 << (place & 7))) !== 0,
  );
}

/** Whether a folded word is a given name, surname or nickname that is no word of every day (one in 2,000 others is taken for one). */
export function isName(word: string): boolean {
  return word.length > 2 && isIn(lexicon.names, word);
}

/** Whether a folded word is one of every day; one in fifty that is none is taken for one. */
export function isWord(word: string): boolean {
  return isIn(lexicon.words, word);
}

/** Whether folded words, one space between them, are the name of a Brazilian municipality. */
export function isTown(words: string): boolean {
  return words.length > 2 && isIn(lexicon.towns, words);
}
