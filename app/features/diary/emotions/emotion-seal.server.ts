import { orUnreadable } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { Emotions } from "./emotion";
import { emotionsSchema } from "./emotion.schema";

/** Whose emotions: an entry's or a check-in's. */
type Of = { table: "diary_entry" | "check_in"; row: string };

/** Seals what somebody named under the patient's key; null for none. */
export async function sealEmotions(vault: Sealer, of: Of, emotions: Emotions): Promise<string | null> {
  return Object.keys(emotions).length === 0
    ? null
    : vault.seal({ ...of, column: "emotions" }, JSON.stringify(emotions));
}

/** @throws AppError `kernel.unreadable` */
export async function openEmotions(vault: Vault, of: Of, emotionsSealed: string | null): Promise<Emotions> {
  if (emotionsSealed === null) return {};
  return emotionsSchema.parse(JSON.parse(await vault.open({ ...of, column: "emotions" }, emotionsSealed)));
}

/** For lists: what opens, and nothing where it does not. */
export function emotionsInList(vault: Vault, of: Of, emotionsSealed: string | null): Promise<Emotions> {
  return orUnreadable(openEmotions(vault, of, emotionsSealed), {});
}
