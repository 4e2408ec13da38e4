import * as z from "zod";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";

const storedAsk = z.object({ texts: z.array(z.string()), places: z.array(z.tuple([z.string(), z.string()])) });
/** Entries, their versions and when (ms) they are of, in the order they were sent. */
export const storedSources = z.array(z.tuple([z.string(), z.int(), z.int()]));

/** What waits to be sent: redacted texts, and what brings names back. */
export type AskedTexts = z.output<typeof storedAsk>;

const field = (row: string, column: "asked" | "text") => ({ table: "model_ask", row, column });

/** Seals what is to be asked. */
export function sealAsked(vault: Sealer, id: string, asked: AskedTexts): Promise<string> {
  return vault.seal(field(id, "asked"), JSON.stringify(asked));
}

/** @throws AppError `kernel.unreadable` */
export async function openAsked(vault: Vault, id: string, sealed: string): Promise<AskedTexts> {
  return storedAsk.parse(JSON.parse(await vault.open(field(id, "asked"), sealed)));
}

/** Seals what may be shown of an answer, names put back. */
export function sealAnswer(vault: Sealer, id: string, answer: unknown): Promise<string> {
  return vault.seal(field(id, "text"), JSON.stringify(answer));
}

/** Opens what may be shown. @param form what was stored @throws AppError `kernel.unreadable` */
export async function openAnswer<S extends z.ZodType>(
  vault: Vault,
  { id, textSealed }: { id: string; textSealed: string },
  form: S,
): Promise<z.output<S>> {
  return form.parse(JSON.parse(await vault.open(field(id, "text"), textSealed)));
}
