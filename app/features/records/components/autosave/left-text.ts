import type { DraftPlace } from "~/ui/draft/draft-store";
import type { RichDocument } from "../../document/document";
import type { Autosave } from "./autosave.state";

/** What stood in a page when it was left. */
export type LeftText = {
  content: RichDocument;
  /** How its last save ended; null while it is on its way. */
  ended: Autosave | null;
  /** Waits for that. Never rejects. */
  end: Promise<Autosave>;
};

/** The text that was left last, and whose. */
let last: (LeftText & DraftPlace) | null = null;

/** Remembers the text of a page that is left: its last save may still be on its way when the next page of it opens. */
export function leaveText({ owner, form }: DraftPlace, content: RichDocument, end: Promise<Autosave>): void {
  const left: LeftText & DraftPlace = { owner, form, content, ended: null, end };
  last = left;
  void end.then((state) => (left.ended = state));
}

/**
 * What this page's predecessor left of the text, when that is newer than what the server gave the page or still on its way there; else null.
 * Without it a page would meet its own words as somebody else's.
 */
export function leftText({ owner, form }: DraftPlace, version: number): LeftText | null {
  if (last === null || last.owner !== owner || last.form !== form) return null;
  const { ended } = last;
  return ended === null || (ended.phase === "still" && ended.version > version) ? last : null;
}
