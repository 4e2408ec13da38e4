/** Where bytes lie that are too large for a database. It sees nothing but ciphertext; keys are made of ids. */
export type FilesStore = {
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Null when there is nothing of this key. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Deleting what is not there is fine. */
  delete(keys: readonly string[]): Promise<void>;
  /** Deletes everything whose key begins so; a prefix ends with a slash. */
  deleteBelow(prefix: string): Promise<void>;
  /** What stands between a prefix, which ends with a slash, and the next slash of some key: each once, a thousand at most. */
  foldersBelow(prefix: string, after?: string): Promise<string[]>;
};

/** Most keys R2 deletes in one call. */
const perDelete = 1000;

/** The files store on R2. */
export function r2FilesStore(bucket: R2Bucket): FilesStore {
  return {
    async put(key, bytes) {
      await bucket.put(key, bytes);
    },
    async get(key) {
      const found = await bucket.get(key);
      return found ? new Uint8Array(await found.arrayBuffer()) : null;
    },
    async delete(keys) {
      for (let at = 0; at < keys.length; at += perDelete) await bucket.delete(keys.slice(at, at + perDelete));
    },
    async deleteBelow(prefix) {
      if (!/[^/]\/$/.test(prefix)) throw new Error("a prefix ends with a slash");
      for (;;) {
        const { objects, truncated } = await bucket.list({ prefix, limit: perDelete });
        if (objects.length > 0) await bucket.delete(objects.map(({ key }) => key));
        if (!truncated) return;
      }
    },
    async foldersBelow(prefix, after) {
      const startAfter = after === undefined ? {} : { startAfter: `${prefix}${after}/\uffff` };
      const { delimitedPrefixes } = await bucket.list({ prefix, delimiter: "/", limit: perDelete, ...startAfter });
      return delimitedPrefixes.map((one) => one.slice(prefix.length, -1));
    },
  };
}
