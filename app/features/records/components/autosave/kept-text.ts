import { dropDraft, readDraft, saveDraft, type DraftPlace } from "~/ui/draft/draft-store";
import type { RichDocument } from "../../document/document";

/** What this device kept of a text. */
export type KeptText = {
  content: RichDocument;
  /** It goes on from this one. */
  version: number;
  /** What was sent before it and not heard of: the server may have it, as this page's own words. */
  unheard: RichDocument[];
};

/** Names this page's own copies, so that a save here does not forget what another tab wrote. */
const stamp = crypto.randomUUID();

/** Keeps what is written, sealed. @returns whether this device did */
export function keepText(place: DraftPlace, { content, version, unheard }: KeptText): Promise<boolean> {
  const sent = unheard.map((text) => JSON.stringify(text));
  return saveDraft(place, { content: JSON.stringify(content), version: String(version), unheard: sent }, stamp);
}

/** What was kept and never saved; null for nothing. */
export async function keptText(place: DraftPlace): Promise<KeptText | null> {
  const { content, version, unheard = [] } = (await readDraft(place)) ?? {};
  if (typeof content !== "string") return null;
  try {
    const sent = [unheard].flat().map((text) => JSON.parse(text) as RichDocument);
    return { content: JSON.parse(content) as RichDocument, version: Number(version), unheard: sent };
  } catch {
    return null;
  }
}

/** Forgets this page's own copy, or with `all` whoever's it is. */
export function forgetText(place: DraftPlace, all = false): Promise<void> {
  return dropDraft(place, all ? undefined : stamp);
}
