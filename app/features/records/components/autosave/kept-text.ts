import { dropDraft, readDraft, saveDraft, type DraftPlace } from "~/ui/draft/draft-store";
import type { RichDocument } from "../../document/document";
import type { Written } from "./send-text";

/** What this device kept of a text: what was written, and from which version it went on. */
export type KeptText = Written & { version: number };

/** Names this page's own copies, so that a save here does not forget what another tab wrote. */
const stamp = crypto.randomUUID();

/** Keeps what is written, sealed. @returns whether this device did */
export function keepText(place: DraftPlace, { content, readable }: Written, version: number): Promise<boolean> {
  const values = { content: JSON.stringify(content), version: String(version), readable: String(readable ?? "") };
  return saveDraft(place, values, stamp);
}

/** What was kept and never saved; null for nothing. */
export async function keptText(place: DraftPlace): Promise<KeptText | null> {
  const { content, version, readable } = (await readDraft(place)) ?? {};
  if (typeof content !== "string") return null;
  try {
    const document = JSON.parse(content) as RichDocument;
    const said = readable === "true" || readable === "false" ? { readable: readable === "true" } : {};
    return { content: document, version: Number(version), ...said };
  } catch {
    return null;
  }
}

/** Forgets this page's own copy, or with `all` whoever's it is. */
export function forgetText(place: DraftPlace, all = false): Promise<void> {
  return dropDraft(place, all ? undefined : stamp);
}
