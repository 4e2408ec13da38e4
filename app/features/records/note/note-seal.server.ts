import type { Vault } from "~/features/kernel/keys/vault.server";
import type { RichDocument } from "../document/document";
import { judgeDocument } from "../document/judge-document";

const versionField = (noteId: string, version: number) => {
  return { table: "session_note_version", row: `${noteId}/${version}`, column: "content" };
};
const addendumField = (noteId: string, number: number) => {
  return { table: "note_addendum", row: `${noteId}/${number}`, column: "content" };
};

/**
 * A stored document: judged again, for stored JSON is a border, too, and answered as it stands. What is signed is of bytes: a rule of cleaning
 * that comes later must not change them.
 * @throws Error when it is none
 */
export function storedDocument(json: string): RichDocument {
  const stored: unknown = JSON.parse(json);
  if ("problem" in judgeDocument(stored)) throw new Error("what is stored is no document");
  return stored as RichDocument;
}

/** Bytes (UTF-8) of a document's JSON. */
export function sizeOf(content: RichDocument): number {
  return new TextEncoder().encode(JSON.stringify(content)).byteLength;
}

/** Seals what a version says; bound to note and version, so that none can stand in the place of another. */
export function sealVersion(vault: Vault, noteId: string, version: number, content: RichDocument): Promise<string> {
  return vault.seal(versionField(noteId, version), JSON.stringify(content));
}

/** Opens what a version says. @throws AppError `kernel.unreadable` */
export async function openVersion(
  vault: Vault,
  noteId: string,
  version: number,
  sealed: string,
): Promise<RichDocument> {
  return storedDocument(await vault.open(versionField(noteId, version), sealed));
}

/** Seals what an addendum says. */
export function sealAddendum(vault: Vault, noteId: string, number: number, content: RichDocument): Promise<string> {
  return vault.seal(addendumField(noteId, number), JSON.stringify(content));
}

/** Opens what an addendum says. @throws AppError `kernel.unreadable` */
export async function openAddendum(
  vault: Vault,
  noteId: string,
  number: number,
  sealed: string,
): Promise<RichDocument> {
  return storedDocument(await vault.open(addendumField(noteId, number), sealed));
}
