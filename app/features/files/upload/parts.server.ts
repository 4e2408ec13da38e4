import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import { inParts } from "~/lib/in-parts";
import type { FilesStore } from "~/platform/files-store.server";
import { partsOf, partSize } from "../file-limits";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Whose sealed parts: those of an upload until its content is checked, then those of the file. A part opens only in its
 * place: AAD = clinic | owner | file or upload | id | part of parts.
 */
export type Parts = { clinicId: string; table: "file" | "upload"; id: string; parts: number };

/** Parts sealed and stored at once. */
const atOnce = 4;

const fieldOf = ({ table, id, parts }: Parts, part: number) => ({ table, row: id, column: `${part}/${parts}` });
const keyOf = ({ clinicId, id }: Parts, part: number) => `${clinicId}/${id}/${part}`;

/** Keys of all parts in the store. */
export function keysOf(parts: Parts): string[] {
  return Array.from({ length: parts.parts }, (_, part) => keyOf(parts, part));
}

/** Seals one part and stores it. */
export async function writePart(
  store: FilesStore,
  vault: Sealer,
  to: Parts,
  part: number,
  bytes: Bytes,
): Promise<void> {
  await store.put(keyOf(to, part), await vault.sealBytes(fieldOf(to, part), bytes));
}

/** One part, opened; null when it is not there. @throws AppError `kernel.unreadable` when it was altered or moved */
export async function readPart(store: FilesStore, vault: Vault, from: Parts, part: number): Promise<Bytes | null> {
  const sealed = await store.get(keyOf(from, part));
  return sealed && vault.openBytes(fieldOf(from, part), sealed);
}

/** Seals and stores a whole content. */
export async function writeAll(store: FilesStore, vault: Sealer, to: Parts, bytes: Bytes): Promise<void> {
  const numbers = Array.from({ length: to.parts }, (_, part) => part);
  for (const some of inParts(numbers, atOnce)) {
    await Promise.all(
      some.map((part) => writePart(store, vault, to, part, bytes.slice(part * partSize, (part + 1) * partSize))),
    );
  }
}

/** A whole content of `size` bytes; null when a part of it is missing. */
export async function readAll(store: FilesStore, vault: Vault, from: Parts, size: number): Promise<Bytes | null> {
  const whole = new Uint8Array(size);
  for (let part = 0; part < partsOf(size); part++) {
    const bytes = await readPart(store, vault, from, part);
    if (!bytes || part * partSize + bytes.length > size) return null;
    whole.set(bytes, part * partSize);
  }
  return whole;
}
