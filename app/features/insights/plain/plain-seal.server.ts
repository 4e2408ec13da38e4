import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";

const field = (row: string) => ({ table: "plain_version", row, column: "text" });

/** Seals what a patient may read beside a document. */
export function sealPlain(vault: Sealer, id: string, text: string): Promise<string> {
  return vault.seal(field(id), text);
}

/** @throws AppError `kernel.unreadable` */
export function openPlain(vault: Vault, { id, textSealed }: { id: string; textSealed: string }): Promise<string> {
  return vault.open(field(id), textSealed);
}
