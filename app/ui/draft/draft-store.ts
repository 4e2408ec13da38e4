/** What a form holds: field name → text, or texts when the name is sent more than once. */
export type FormValues = Record<string, string | string[]>;

/** Whose draft and of which form. */
export type DraftPlace = { owner: string; form: string };

type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer; stamp: string };

const KEYS = "keys";
const DRAFTS = "drafts";

let opening: Promise<IDBDatabase> | undefined;
// Saves and drops of one page happen in the order they were asked for, so that a late save cannot revive a dropped draft.
let queue: Promise<unknown> = Promise.resolve();
// The page that signs out is left with its form still filled in: it must not be kept again on the way.
let wiped = false;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexeddb"));
  });
}

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("caris-drafts", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(KEYS);
      request.result.createObjectStore(DRAFTS);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexeddb"));
  });
  return opening;
}

async function store(name: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await open()).transaction(name, mode).objectStore(name);
}

/** The key of this browser: it never leaves it and cannot be read out. Read anew each time: another tab may have wiped it. */
async function cipherKey(): Promise<CryptoKey> {
  const kept: unknown = await done((await store(KEYS, "readonly")).get("v1"));
  if (kept instanceof CryptoKey) return kept;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await done((await store(KEYS, "readwrite")).put(key, "v1"));
  return key;
}

function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  const turn = queue.then(work).catch(() => undefined); // no IndexedDB (private windows, full disk): the page works without drafts
  queue = turn;
  return turn;
}

const idOf = ({ owner, form }: DraftPlace) => `${owner}|${form}`;
const bound = (place: DraftPlace) => new TextEncoder().encode(idOf(place));

/**
 * Keeps what was typed, encrypted, on this device.
 * @param stamp names the very form that was filled in; `dropDraft` compares it
 * @returns whether it is kept
 */
export async function saveDraft(place: DraftPlace, values: FormValues, stamp: string): Promise<boolean> {
  const kept = await inTurn(async () => {
    if (wiped) return false;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(values));
    const bytes = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv, additionalData: bound(place) },
      await cipherKey(),
      text,
    );
    await done((await store(DRAFTS, "readwrite")).put({ iv, bytes, stamp } satisfies Sealed, idOf(place)));
    return true;
  });
  return kept ?? false;
}

/** What was kept, or undefined; a record that cannot be opened is as good as none. */
export function readDraft(place: DraftPlace): Promise<FormValues | undefined> {
  return inTurn(async () => {
    const sealed = (await done((await store(DRAFTS, "readonly")).get(idOf(place)))) as Sealed | undefined;
    if (!sealed) return undefined;
    const { iv, bytes } = sealed;
    const text = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv, additionalData: bound(place) },
      await cipherKey(),
      bytes,
    );
    return JSON.parse(new TextDecoder().decode(text)) as FormValues;
  });
}

/** Forgets a draft; with a stamp only that form's, so that a newer draft of another tab stays. */
export async function dropDraft(place: DraftPlace, stamp?: string): Promise<void> {
  await inTurn(async () => {
    const drafts = await store(DRAFTS, "readwrite");
    const kept = (await done(drafts.get(idOf(place)))) as Sealed | undefined;
    if (kept && (stamp === undefined || kept.stamp === stamp)) await done(drafts.delete(idOf(place)));
  });
}

/** Forgets every draft on this device and the key they were sealed with: for signing out. */
export async function wipeDrafts(): Promise<void> {
  wiped = true;
  await inTurn(async () => {
    await done((await store(DRAFTS, "readwrite")).clear());
    await done((await store(KEYS, "readwrite")).clear());
  });
}
