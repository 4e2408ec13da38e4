import type { Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { FilesStore } from "~/platform/files-store.server";

type Bytes = Uint8Array<ArrayBuffer>;
/** Whose chunks, and which: of the archive, or of its directory, which stands aside until the end. */
export type Chunks = { clinicId: string; id: string; of: "zip" | "dir" };

/** Bytes of a chunk before it is sealed and stored; one is in memory at a time. */
export const chunkSize = 512 * 1024;

const keyOf = ({ clinicId, id, of }: Chunks, n: number) => `exports/${clinicId}/${id}/${of}/${n}`;
const fieldOf = ({ id, of }: Chunks, n: number) => ({ table: "person_export", row: id, column: `${of}/${n}` });

/** Keys of the first `count` chunks. */
export function chunkKeys(chunks: Chunks, count: number): string[] {
  return Array.from({ length: count }, (_, n) => keyOf(chunks, n));
}

/** Collects bytes, and stores them sealed, a chunk at a time. @param from number of the next chunk */
export function chunkWriter(store: FilesStore, vault: Vault, chunks: Chunks, from: number) {
  let [held, size, next]: [Bytes[], number, number] = [[], 0, from];
  const storeHeld = async () => {
    if (size === 0) return;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const bytes of held) {
      whole.set(bytes, at);
      at += bytes.length;
    }
    [held, size] = [[], 0];
    await store.put(keyOf(chunks, next), await vault.sealBytes(fieldOf(chunks, next), whole));
    next += 1;
  };
  return {
    add(bytes: Bytes) {
      held.push(bytes);
      size += bytes.length;
    },
    /** Stores what is held once it is a chunk; `all`: whatever is held. */
    async flush(all = false) {
      if (all || size >= chunkSize) await storeHeld();
    },
    count: () => next,
  };
}

/** Chunks in order, opened one at a time. @throws AppError `export.not_found` when one is not there any more */
export async function* readChunks(
  store: FilesStore,
  vault: Vault,
  chunks: Chunks,
  count: number,
): AsyncGenerator<Bytes, void> {
  for (let n = 0; n < count; n++) {
    const sealed = await store.get(keyOf(chunks, n));
    if (!sealed) throw new AppError("export.not_found");
    yield await vault.openBytes(fieldOf(chunks, n), sealed);
  }
}
