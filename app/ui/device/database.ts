import { answered } from "./answered";

/** The stores of this device: keys and what is sealed with them, and whose device it is. */
export type StoreName = "keys" | "drafts" | "outbox" | "messages" | "kept" | "about";

const STORES: readonly StoreName[] = ["keys", "drafts", "outbox", "messages", "kept", "about"];

let opening: Promise<IDBDatabase> | undefined;

/** The next use opens the database anew: this connection is closed, or does not answer. */
function forget(): void {
  opening = undefined;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexeddb"));
  });
}

/** What was asked for and given up must not come true later. */
function giveUp(transaction: IDBTransaction | null): void {
  forget();
  try {
    transaction?.abort();
  } catch {
    // over already
  }
}

/** The answer of an IndexedDB request; rejects when there is none in time. */
export async function done<T>(request: IDBRequest<T>): Promise<T> {
  try {
    return await answered(settled(request));
  } catch (error) {
    giveUp(request.transaction);
    throw error;
  }
}

function createStores(database: IDBDatabase): void {
  for (const name of STORES) {
    if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
  }
}

/** Opens the database. Rejects when another page holds an older one open, or when nothing is heard in time. */
async function connect(): Promise<IDBDatabase> {
  // Version 1 had keys and drafts only, hence the name; version 3 has messages, version 4 what is kept for reading.
  const request = indexedDB.open("caris-drafts", 4);
  request.onupgradeneeded = () => createStores(request.result);
  const blocked = new Promise<never>((_, reject) => {
    request.onblocked = () => reject(new Error("another page holds an older database open"));
  });
  const opened = settled(request);
  try {
    return withWayOut(await answered(Promise.race([opened, blocked])));
  } catch (error) {
    // One that opens after all holds nobody up.
    void opened.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error;
  }
}

/** A page left open must not hold up a newer version of the database, nor go on with a closed one. */
function withWayOut(database: IDBDatabase): IDBDatabase {
  database.onversionchange = () => {
    database.close();
    forget();
  };
  database.onclose = forget;
  return database;
}

function connection(): Promise<IDBDatabase> {
  opening ??= connect().catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

/** A store of this device, within a transaction of its own. Rejects where there is no IndexedDB (some private windows) or it hangs. */
export async function store(name: StoreName, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await connection()).transaction(name, mode).objectStore(name);
}

/** Empties every store at once: what was kept and the key that it was sealed with. */
export async function emptyStores(): Promise<void> {
  const all = (await connection()).transaction([...STORES], "readwrite");
  await Promise.all(STORES.map((name) => done(all.objectStore(name).clear())));
}
