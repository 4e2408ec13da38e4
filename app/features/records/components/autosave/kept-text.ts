import { dropDraft, readDraft, saveDraft, type DraftPlace } from "~/ui/draft/draft-store";
import type { RichDocument } from "../../document/document";

/** What this device kept of a text: what was written, and from which version it went on. */
export type KeptText = { content: RichDocument; version: number };

/** Names this page's own copies, so that a save here does not forget what another tab wrote. */
const stamp = crypto.randomUUID();

/** Keeps what is written, sealed. @returns whether this device did */
export function keepText(place: DraftPlace, content: RichDocument, version: number): Promise<boolean> {
  return saveDraft(place, { content: JSON.stringify(content), version: String(version) }, stamp);
}

/** What was kept and never saved; null for nothing. */
export async function keptText(place: DraftPlace): Promise<KeptText | null> {
  const { content, version } = (await readDraft(place)) ?? {};
  if (typeof content !== "string") return null;
  try {
    return { content: JSON.parse(content) as RichDocument, version: Number(version) };
  } catch {
    return null;
  }
}

/** Forgets this page's own copy, or with `all` whoever's it is. */
export function forgetText(place: DraftPlace, all = false): Promise<void> {
  return dropDraft(place, all ? undefined : stamp);
}
