import * as z from "zod";
import type { Vault } from "~/features/kernel/keys/vault.server";

const storedAsk = z.object({ text: z.string(), places: z.array(z.tuple([z.string(), z.string()])) });
const storedText = z.object({ observation: z.string(), question: z.string() });

export type StoredAsk = z.output<typeof storedAsk>;
export type StoredText = z.output<typeof storedText>;

const field = (row: string, column: "asked" | "text") => ({ table: "insight", row, column });

/** Seals what is to be asked: redacted words, and what brings names back. */
export function sealAsk(vault: Pick<Vault, "seal">, id: string, ask: StoredAsk): Promise<string> {
  return vault.seal(field(id, "asked"), JSON.stringify(ask));
}

/** @throws AppError `kernel.unreadable` */
export async function openAsk(vault: Vault, id: string, sealed: string): Promise<StoredAsk> {
  return storedAsk.parse(JSON.parse(await vault.open(field(id, "asked"), sealed)));
}

/** Seals what a model wrote, names put back. */
export function sealText(vault: Pick<Vault, "seal">, id: string, text: StoredText): Promise<string> {
  return vault.seal(field(id, "text"), JSON.stringify(text));
}

/** @throws AppError `kernel.unreadable` */
export async function openText(vault: Vault, id: string, sealed: string): Promise<StoredText> {
  return storedText.parse(JSON.parse(await vault.open(field(id, "text"), sealed)));
}
