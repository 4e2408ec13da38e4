import * as z from "zod";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { RichDocument } from "../document/document";
import { judgeDocument } from "../document/judge-document";
import type { SignedFile } from "./note";

const versionField = (noteId: string, version: number) => {
  return { table: "session_note_version", row: `${noteId}/${version}`, column: "content" };
};
const addendumField = (noteId: string, number: number) => {
  return { table: "note_addendum", row: `${noteId}/${number}`, column: "content" };
};

const signedFilesField = (noteId: string) => ({ table: "session_note", row: noteId, column: "signed_files" });
const storedFiles = z.array(
  z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.int(), sha256: z.string() }),
);

/** Seals which files are signed with a note; null for none. */
export async function sealSignedFiles(vault: Sealer, noteId: string, files: SignedFile[]): Promise<string | null> {
  return files.length === 0 ? null : vault.seal(signedFilesField(noteId), JSON.stringify(files));
}

/** Opens which files were signed with a note. @throws AppError `kernel.unreadable` */
export async function openSignedFiles(vault: Vault, noteId: string, sealed: string | null): Promise<SignedFile[]> {
  return sealed === null ? [] : storedFiles.parse(JSON.parse(await vault.open(signedFilesField(noteId), sealed)));
}

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
export function sealVersion(vault: Sealer, noteId: string, version: number, content: RichDocument): Promise<string> {
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
export function sealAddendum(vault: Sealer, noteId: string, number: number, content: RichDocument): Promise<string> {
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
