import type { BroughtFile } from "~/features/files/store/files-of.server";
import type { NoteFile, SignedFile } from "./note";

/** Files of one note at most; a trigger of the database counts them, too. */
export const mostNoteFiles = 10;

const kindOf = (type: string): NoteFile["kind"] =>
  type.startsWith("image/") ? "image" : type.startsWith("audio/") ? "audio" : "pdf";

/** What was signed beside what is there. */
function asSigned(signed: SignedFile, now: BroughtFile | undefined): NoteFile {
  const { id, name, type, size, sha256 } = signed;
  const isIntact =
    now !== undefined && now.name === name && now.type === type && now.size === size && now.sha256 === sha256;
  return { kind: kindOf(type), addedAt: 0, ...now, id, name, type, size, sha256, isIntact };
}

/**
 * The files of a note: of a draft what is there; of a signed one what was signed, each with whether it still stands so, and what came in
 * beside it, which nobody signed.
 * @param signed null while it is a draft
 */
export function noteFiles(signed: readonly SignedFile[] | null, now: readonly BroughtFile[]): NoteFile[] {
  if (signed === null) return now.map((file) => ({ ...file, isIntact: true }));
  const found = new Map(now.map((file) => [file.id, file]));
  const ids = new Set(signed.map(({ id }) => id));
  const others = now.filter(({ id }) => !ids.has(id)).map((file) => ({ ...file, isIntact: false }));
  return [...signed.map((file) => asSigned(file, found.get(file.id))), ...others];
}

/** A file as it is signed. */
export function toSigned({ id, name, type, size, sha256 }: BroughtFile): SignedFile {
  return { id, name, type, size, sha256 };
}
