/** Where bytes lie that are too large for a database. It sees nothing but ciphertext; keys are made of ids. */
export type FilesStore = {
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Null when there is nothing of this key. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Deleting what is not there is fine. */
  delete(keys: readonly string[]): Promise<void>;
};
