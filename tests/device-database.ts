/** Where a device's database stops answering; null for one that works. */
export type HangsAt = "open" | "blocked" | "transaction" | "request" | null;

type Fake = Record<string, unknown> & { onsuccess?: () => void; onblocked?: () => void };

/** A database of this device in memory, as far as the app uses one: stores without indexes, one request after another. */
export function deviceDatabase(hangsAt: () => HangsAt) {
  const stores = new Map<string, Map<string, unknown>>();
  const closed: string[] = [];

  function request(result: () => unknown, at: HangsAt[], transaction: object | null = null): Fake {
    const asked: Fake = { transaction, error: null };
    queueMicrotask(() => {
      if (at.includes(hangsAt())) return;
      asked.result = result();
      asked.onsuccess?.();
    });
    return asked;
  }

  function storeOf(name: string, transaction: { mode: string; name: string }): Record<string, unknown> {
    const rows = stores.get(name) ?? new Map<string, unknown>();
    stores.set(name, rows);
    // A transaction that never begins leaves all of its requests waiting; a request that hangs, only those that write.
    const ask = (result: () => unknown) =>
      request(result, transaction.mode === "readwrite" ? ["transaction", "request"] : ["transaction"], transaction);
    return {
      get: (key: string) => ask(() => rows.get(key)),
      getAll: () => ask(() => [...rows.values()]),
      getAllKeys: () => ask(() => [...rows.keys()]),
      count: () => ask(() => rows.size),
      put: (value: unknown, key: string) => ask(() => void rows.set(key, value)),
      delete: (key: string) => ask(() => void rows.delete(key)),
      clear: () => ask(() => rows.clear()),
    };
  }

  const database = {
    transaction: (_names: unknown, mode: string) => {
      const transaction = { mode, name: "", abort: () => undefined };
      return { ...transaction, objectStore: (name: string) => storeOf(name, transaction) };
    },
    close: () => closed.push("closed"),
  };

  const indexedDB = {
    open() {
      const opening = request(() => database, ["open", "blocked"]);
      if (hangsAt() === "blocked") queueMicrotask(() => opening.onblocked?.());
      return opening;
    },
  };
  return { indexedDB, stores };
}
