import { iso } from "~/lib/time/iso";
import { canonicalHash } from "../document/canonical";
import type { RichDocument } from "../document/document";
import type { SignedFile } from "../note/note";

/** What is signed of a note, as anybody can hash it again: instants are ISO 8601, UTC. */
export type SignedNote = {
  format: "caris.note.v1";
  id: string;
  clinicId: string;
  patientId: string;
  appointmentId: string | null;
  authorId: string;
  authorName: string;
  crp: string;
  happenedAt: string;
  signedAt: string;
  version: number;
  content: RichDocument;
  files: SignedFile[];
};

/** What is signed of an addendum. `previous` is the hash before it: of the addendum before, or of the note. */
export type SignedAddendum = {
  format: "caris.addendum.v1";
  noteId: string;
  number: number;
  previous: string;
  authorName: string;
  crp: string;
  signedAt: string;
  content: RichDocument;
};

/** A signed note as the export tells it: each part with its hash. */
export type SignedRecord = {
  note: SignedNote;
  hash: string;
  addenda: { addendum: SignedAddendum; hash: string }[];
};

type Times = { happenedAt: number; signedAt: number };

/** The signed form of a note. Instants in ms come in, ISO 8601 stands in it. */
export function signedNote(note: Omit<SignedNote, "format" | "happenedAt" | "signedAt"> & Times): SignedNote {
  const { happenedAt, signedAt, ...said } = note;
  return { format: "caris.note.v1", ...said, happenedAt: iso(happenedAt), signedAt: iso(signedAt) };
}

/** The signed form of an addendum. */
export function signedAddendum(
  addendum: Omit<SignedAddendum, "format" | "signedAt"> & { signedAt: number },
): SignedAddendum {
  const { signedAt, ...said } = addendum;
  return { format: "caris.addendum.v1", ...said, signedAt: iso(signedAt) };
}

/** SHA-256 of a signed form's canonical bytes (RFC 8785), 64 hexadecimal digits. */
export function hashOf(form: SignedNote | SignedAddendum): Promise<string> {
  return canonicalHash(form);
}

/**
 * Whether a signed record says what was signed: each hash is that of its form, addenda are numbered without a gap, each names the hash before
 * it, and all of them this note. It needs nothing but the export (docs/signed-records.md).
 * @returns null, or which part does not hold: 0 the note, n its n-th addendum
 */
export async function firstBroken({ note, hash, addenda }: SignedRecord): Promise<number | null> {
  if ((await hashOf(note)) !== hash) return 0;
  let previous = hash;
  for (const [at, { addendum, ...added }] of addenda.entries()) {
    const follows = addendum.noteId === note.id && addendum.number === at + 1 && addendum.previous === previous;
    if (!follows || (await hashOf(addendum)) !== added.hash) return at + 1;
    previous = added.hash;
  }
  return null;
}
