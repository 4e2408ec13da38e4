import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";

const field = (row: string) => ({ table: "transcript", row, column: "text" });

/** Seals what was heard, or what somebody made of it. */
export function sealHeard(vault: Sealer, id: string, text: string): Promise<string> {
  return vault.seal(field(id), text);
}

/** @throws AppError `kernel.unreadable` */
export function openHeard(vault: Vault, { id, textSealed }: { id: string; textSealed: string }): Promise<string> {
  return vault.open(field(id), textSealed);
}
