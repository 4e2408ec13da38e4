import type { DraftPlace } from "~/ui/draft/draft-store";
import { forgetText, keepText, keptText, type KeptText } from "./kept-text";

/** Pages of one text that are open at a time and keep a copy each; a fifth shares the first's. */
const places = ["", "#2", "#3", "#4"] as const;

const placeAt = ({ owner, form }: DraftPlace, end: string): DraftPlace => ({ owner, form: form + end });

/** Takes a place on this device for as long as this page stands. @returns how to give it back; null while another tab has it */
function take({ owner, form }: DraftPlace): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    };
    navigator.locks.request(`caris-text|${owner}|${form}`, { ifAvailable: true }, hold).catch(() => resolve(null));
  });
}

/** The first place that no other tab has. */
async function firstFree(place: DraftPlace): Promise<{ own: DraftPlace; release: () => void }> {
  if ("locks" in navigator) {
    for (const end of places) {
      const own = placeAt(place, end);
      const release = await take(own);
      if (release) return { own, release };
    }
  }
  return { own: place, release: () => undefined };
}

/** A copy that a tab left which is gone now comes to this page's own place. */
async function adopt(place: DraftPlace, own: DraftPlace): Promise<KeptText | null> {
  const mine = await keptText(own);
  if (mine || !("locks" in navigator)) return mine;
  for (const end of places) {
    const other = placeAt(place, end);
    const release = other.form === own.form ? null : await take(other);
    if (!release) continue;
    const left = await keptText(other);
    if (left && (await keepText(own, left))) await forgetText(other, true);
    release();
    if (left) return left;
  }
  return null;
}

/**
 * This page's copy of a text on this device: two tabs that write the same text keep two, and what a closed one left is found. Everything waits
 * for the place in the order it was asked for.
 */
export function openCopy(place: DraftPlace) {
  const free = firstFree(place);
  return {
    /** What was kept and never saved. */
    found: async () => adopt(place, (await free).own),
    keep: async (written: KeptText) => keepText((await free).own, written),
    /** Forgets it. @param all also what an earlier page had kept here */
    forget: async (all = false) => forgetText((await free).own, all),
    close: () => void free.then(({ release }) => release()),
  };
}
