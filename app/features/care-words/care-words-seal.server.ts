import * as z from "zod";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { CareWord, WordText } from "./word/care-word";
import type { WordRow } from "./word/care-word.repo.server";

const stored = z.object({ text: z.string(), from: z.string().nullable() });
/** Where words are bound to. */
export const wordField = (row: string) => ({ table: "care_word", row, column: "words" });

/** Seals words of care. */
export function sealWord(vault: Sealer, id: string, { text, from }: WordText): Promise<string> {
  return vault.seal(wordField(id), JSON.stringify({ text, from }));
}

/** Words of care, open; what does not open says so, so that the others are there. */
export async function openWord(vault: Vault, row: WordRow): Promise<CareWord> {
  const { id, state, givenBy, onHome, createdAt, version } = row;
  const open = async () => stored.parse(JSON.parse(await vault.open(wordField(id), row.wordsSealed)));
  const words = await orUnreadable(open(), { text: unreadableText, from: null });
  return { id, state, isGift: givenBy !== null, onHome, createdAt, version, ...words };
}
