import { done, store } from "../device/database";
import { seal, unseal, type Sealed } from "../device/seal";

/** What a form holds: field name → text, or texts when the name is sent more than once. */
export type FormValues = Record<string, string | string[]>;

/** Whose draft and of which form. */
export type DraftPlace = { owner: string; form: string };

type SealedDraft = Sealed & { stamp: string };

// Saves and drops of one page happen in the order they were asked for, so that a late save cannot revive a dropped draft.
let queue: Promise<unknown> = Promise.resolve();
// The page that signs out is left with its form still filled in: it must not be kept again on the way.
let closed = false;

function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  const turn = queue.then(work).catch(() => undefined); // no IndexedDB (private windows, full disk): the page works without drafts
  queue = turn;
  return turn;
}

const idOf = ({ owner, form }: DraftPlace) => `${owner}|${form}`;

/**
 * Keeps what was typed, encrypted, on this device.
 * @param stamp names the very form that was filled in; `dropDraft` compares it
 * @returns whether it is kept
 */
export async function saveDraft(place: DraftPlace, values: FormValues, stamp: string): Promise<boolean> {
  const kept = await inTurn(async () => {
    if (closed) return false;
    const draft: SealedDraft = { ...(await seal(idOf(place), values)), stamp };
    await done((await store("drafts", "readwrite")).put(draft, idOf(place)));
    return true;
  });
  return kept ?? false;
}

/** What was kept, or undefined; a record that cannot be opened is as good as none. */
export function readDraft(place: DraftPlace): Promise<FormValues | undefined> {
  return inTurn(async () => {
    const kept = (await done((await store("drafts", "readonly")).get(idOf(place)))) as SealedDraft | undefined;
    return kept && ((await unseal(idOf(place), kept)) as FormValues);
  });
}

/** Forgets a draft; with a stamp only that form's, so that a newer draft of another tab stays. */
export async function dropDraft(place: DraftPlace, stamp?: string): Promise<void> {
  await inTurn(async () => {
    const drafts = await store("drafts", "readwrite");
    const kept = (await done(drafts.get(idOf(place)))) as SealedDraft | undefined;
    if (kept && (stamp === undefined || kept.stamp === stamp)) await done(drafts.delete(idOf(place)));
  });
}

/** Ends the keeping of drafts on this page, after those under way: for signing out. */
export async function closeDrafts(): Promise<void> {
  closed = true;
  await inTurn(() => Promise.resolve());
}
