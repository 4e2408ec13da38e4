import { done, store } from "../device/database";
import { seal, unseal, type Sealed } from "../device/seal";
import { isUnsentText, type Unsent } from "../device/unsent";
import type { FormValues } from "../draft/draft-store";

/** A request of our API as it will be sent. */
export type OutboxRequest = { method: "POST" | "PATCH"; path: string; body: Record<string, unknown> };

/** Why something is still here: no network yet, the sign-in has ended, or the server says what must be changed. */
export type Waiting =
  | { for: "network" }
  | { for: "sign-in" }
  | { for: "correction"; message: string; fields: Record<string, string> };

/** What was saved without network and is to be sent once. */
export type OutboxItem = {
  /** The form's idempotency key: saving the same form again replaces what waits. */
  key: string;
  owner: string;
  request: OutboxRequest;
  /** What is sent instead, as something new, when the thing was changed or deleted elsewhere: both are kept. */
  instead: OutboxRequest;
  /** The form and what it held, to be opened again for a correction. */
  form: string;
  values: FormValues;
  writtenAt: number;
  /** Goes before everything else that waits: a call for help. */
  urgent?: true;
  /** Drawn at every saving: what is sent and then taken out must be what is still here. */
  revision: string;
  waiting: Waiting;
};

type SealedItem = Sealed & Pick<OutboxItem, "owner" | "key" | "revision" | "urgent">;

const idOf = (owner: string, key: string) => `${owner}|${key}`;
const placeOf = (owner: string, key: string) => `outbox|${idOf(owner, key)}`;

async function sealedItem(item: OutboxItem): Promise<SealedItem> {
  const { owner, key, revision, urgent } = item;
  return { ...(await seal(placeOf(owner, key), item)), owner, key, revision, ...(urgent && { urgent }) };
}

/** Keeps an item, sealed, in place of an older one with its key. Rejects where this device cannot keep it. */
export async function putInOutbox(item: OutboxItem): Promise<void> {
  const sealed = await sealedItem(item);
  await done((await store("outbox", "readwrite")).put(sealed, idOf(item.owner, item.key)));
}

/** Notes why an item is still here, unless it was saved anew while it was being sent. */
export async function keepWaiting(item: OutboxItem, waiting: Waiting): Promise<void> {
  const sealed = await sealedItem({ ...item, waiting });
  await ifStillHere(item, (outbox, id) => outbox.put(sealed, id));
}

async function allSealed(): Promise<SealedItem[]> {
  return (await done((await store("outbox", "readonly")).getAll())) as SealedItem[];
}

function before(a: OutboxItem, b: OutboxItem): number {
  return Number(b.urgent ?? false) - Number(a.urgent ?? false) || a.writtenAt - b.writtenAt;
}

/** What waits for one person, calls for help first, else oldest first; what others left on this device is not even opened. */
export async function outboxOf(owner: string): Promise<OutboxItem[]> {
  const own = (await allSealed()).filter((sealed) => sealed.owner === owner);
  const opened = await Promise.all(
    own.map((sealed) => unseal(placeOf(owner, sealed.key), sealed).catch(() => null) as Promise<OutboxItem | null>),
  );
  return opened.filter((item) => item !== null).sort(before);
}

async function ifStillHere(
  { owner, key, revision }: OutboxItem,
  work: (outbox: IDBObjectStore, id: string) => IDBRequest,
): Promise<void> {
  const outbox = await store("outbox", "readwrite");
  const here = (await done(outbox.get(idOf(owner, key)))) as SealedItem | undefined;
  if (here?.revision === revision) await done(work(outbox, idOf(owner, key)));
}

/** Takes an item out: it was sent, or its writer gave it up. One saved anew meanwhile stays. */
export async function dropFromOutbox(item: OutboxItem): Promise<void> {
  await ifStillHere(item, (outbox, id) => outbox.delete(id));
}

/** How much waits on this device, whoever wrote it: for the question before everything is wiped. */
export async function countUnsent(): Promise<Unsent> {
  const messages = await done((await store("messages", "readonly")).count());
  const items = await allSealed();
  const calls = items.filter(({ urgent }) => urgent).length;
  const drafts = await done((await store("drafts", "readonly")).getAllKeys());
  return { entries: items.length - calls + drafts.filter(isUnsentText).length, messages, calls };
}
