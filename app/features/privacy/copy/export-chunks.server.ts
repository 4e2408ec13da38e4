import type { Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { FilesStore } from "~/platform/files-store.server";

type Bytes = Uint8Array<ArrayBuffer>;
/** Whose chunks, and which: of the archive, or of its directory, which stands aside until the end. */
export type Chunks = { clinicId: string; id: string; of: "zip" | "dir" };

/**
 * The chunks of the archive and of its directory that a turn wrote. Each turn has keys of its own: one that hung and goes on after it
 * was taken over writes beside the others, and what it wrote does not count.
 */
export type TurnChunks = { turn: string; zip: number; dir: number };

/** Bytes of a chunk before it is sealed and stored; one is in memory at a time. */
export const chunkSize = 512 * 1024;

const allFolders = "exports/";
const folderOf = ({ clinicId, id }: Pick<Chunks, "clinicId" | "id">) => `${allFolders}${clinicId}/${id}/`;
const keyOf = (chunks: Chunks, turn: string, n: number) => `${folderOf(chunks)}${chunks.of}/${turn}/${n}`;
const fieldOf = ({ id, of }: Chunks, turn: string, n: number) => ({
  table: "person_export",
  row: id,
  column: `${of}/${turn}/${n}`,
});

/** Deletes every chunk of a copy, or of one of its turns, those that never counted, too. */
export async function deleteChunks(
  store: FilesStore,
  chunks: Pick<Chunks, "clinicId" | "id">,
  turn?: string,
): Promise<void> {
  if (turn === undefined) return store.deleteBelow(folderOf(chunks));
  for (const of of ["zip", "dir"]) await store.deleteBelow(`${folderOf(chunks)}${of}/${turn}/`);
}

/** Every copy that has a chunk in the store, whether or not there is still a row of it. */
export async function* copiesInStore(store: FilesStore): AsyncGenerator<Pick<Chunks, "clinicId" | "id">> {
  for await (const clinicId of everyFolder(store, allFolders))
    for await (const id of everyFolder(store, `${allFolders}${clinicId}/`)) yield { clinicId, id };
}

async function* everyFolder(store: FilesStore, prefix: string): AsyncGenerator<string> {
  for (let after: string | undefined; ;) {
    const names = await store.foldersBelow(prefix, after);
    yield* names;
    after = names.at(-1);
    if (after === undefined) return;
  }
}

/** Collects the bytes of a turn, and stores them sealed, a chunk at a time. */
export function chunkWriter(store: FilesStore, vault: Vault, chunks: Chunks, turn: string) {
  let [held, size, next]: [Bytes[], number, number] = [[], 0, 0];
  const storeHeld = async () => {
    if (size === 0) return;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const bytes of held) {
      whole.set(bytes, at);
      at += bytes.length;
    }
    [held, size] = [[], 0];
    await store.put(keyOf(chunks, turn, next), await vault.sealBytes(fieldOf(chunks, turn, next), whole));
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
  turns: readonly TurnChunks[],
): AsyncGenerator<Bytes, void> {
  for (const { turn, [chunks.of]: count } of turns) {
    for (let n = 0; n < count; n++) {
      const sealed = await store.get(keyOf(chunks, turn, n));
      if (!sealed) throw new AppError("export.not_found");
      yield await vault.openBytes(fieldOf(chunks, turn, n), sealed);
    }
  }
}
