import type { Carry } from "../carry";
import { openCarried, type Vault } from "./vault.server";

/** The keys of both places of somebody who moves. */
export type CarryVaults = { from: Vault; to: Vault };

/** Opens both keys. */
export async function carryVaults({ from, to }: Carry): Promise<CarryVaults> {
  const [old, next] = await Promise.all([openCarried(from), openCarried(to)]);
  return { from: old, to: next };
}

/** A text of the old place under the key of the new, for the same row and column; ids stay. @throws AppError `kernel.unreadable` */
export async function resealed(
  { from, to }: CarryVaults,
  field: Parameters<Vault["open"]>[0],
  sealed: string,
): Promise<string> {
  return to.seal(field, await from.open(field, sealed));
}
