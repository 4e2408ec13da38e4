import type { Vault } from "~/features/kernel/keys/vault.server";
import { emotionsInList } from "../emotions/emotion-seal.server";
import type { Emotions } from "../emotions/emotion";

/** A check-in as the database holds it, opened: the key is asked for only where emotions were named. */
export async function openCheckIn<R extends { id: string; emotionsSealed: string | null }>(
  vault: () => Promise<Vault>,
  { emotionsSealed, ...row }: R,
): Promise<Omit<R, "emotionsSealed"> & { emotions: Emotions }> {
  if (emotionsSealed === null) return { ...row, emotions: {} };
  return { ...row, emotions: await emotionsInList(await vault(), { table: "check_in", row: row.id }, emotionsSealed) };
}
