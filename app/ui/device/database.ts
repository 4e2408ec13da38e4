/** The stores of this device: keys and what is sealed with them, and whose device it is. */
export type StoreName = "keys" | "drafts" | "outbox" | "messages" | "kept" | "about";

const STORES: readonly StoreName[] = ["keys", "drafts", "outbox", "messages", "kept", "about"];

let opening: Promise<IDBDatabase> | undefined;

/** The answer of an IndexedDB request. */
export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexeddb"));
  });
}

function connect(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Version 1 had keys and drafts only, hence the name; version 3 has messages, version 4 what is kept for reading.
    const request = indexedDB.open("caris-drafts", 4);
    request.onupgradeneeded = () => {
      for (const name of STORES) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => resolve(withWayOut(request.result));
    request.onerror = () => reject(request.error ?? new Error("indexeddb"));
  });
}

/** A page left open must not hold up a newer version of the database, nor go on with a closed one. */
function withWayOut(database: IDBDatabase): IDBDatabase {
  const forget = () => {
    opening = undefined;
  };
  database.onversionchange = () => {
    database.close();
    forget();
  };
  database.onclose = forget;
  return database;
}

/** A store of this device, within a transaction of its own. Rejects where there is no IndexedDB (some private windows). */
export async function store(name: StoreName, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opening ??= connect().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return (await opening).transaction(name, mode).objectStore(name);
}

/** Empties every store: what was kept and the key that it was sealed with. */
export async function emptyStores(): Promise<void> {
  for (const name of STORES) await done((await store(name, "readwrite")).clear());
}
