import * as z from "zod";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";

const field = (id: string, number: number) => ({ table: "takeout_part", row: `${id}/${number}`, column: "content" });
const stored = z.object({ name: z.string(), text: z.string() });

/** A part of a file that is taken along. */
export type FilePart = z.output<typeof stored>;

/** Seals a part under the key of whose it is. */
export function sealPart(vault: Sealer, id: string, number: number, part: FilePart): Promise<string> {
  return vault.seal(field(id, number), JSON.stringify(part));
}

/** Opens a part. @throws AppError `kernel.unreadable` */
export async function openPart(vault: Vault, id: string, number: number, sealed: string): Promise<FilePart> {
  return stored.parse(JSON.parse(await vault.open(field(id, number), sealed)));
}
