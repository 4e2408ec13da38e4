import type { AppointmentStatus, AppointmentType } from "~/features/appointments/appointment";
import type { BroughtFile } from "~/features/files/store/files-of.server";
import type { RichDocument } from "../document/document";

/** A file as the signed form names it. `sha256`: of its bytes, hexadecimal. */
export type SignedFile = { id: string; name: string; type: string; size: number; sha256: string };

/** A file of a note; of a signed one, as it was signed. */
export type NoteFile = BroughtFile & {
  /** Whether it is what was signed, as far as its row says; of bytes, `checkFiles` says it. True on a draft. */
  isIntact: boolean;
};

/** Who signed, when (ms) and as what; the hash is 64 hexadecimal digits. */
export type Signature = { at: number; name: string; crp: string; hash: string };

/** What was added to a signed note. */
export type Addendum = Signature & { number: number; content: RichDocument };

/** A note as its author opens it. Instants in ms. */
export type Note = {
  id: string;
  patientId: string;
  authorId: string;
  /** Null: between sessions. */
  appointmentId: string | null;
  happenedAt: number;
  /** When (ms) it was brought from another system. */
  broughtAt?: number | null;
  content: RichDocument;
  /** One more with each save: hand back the one that was read (`saveNote`). */
  version: number;
  savedAt: number;
  createdAt: number;
  signature: Signature | null;
  addenda: Addendum[];
  files: NoteFile[];
  /** Whether all that is signed is what was signed: looked at whenever it is opened. True while nothing is. */
  isIntact: boolean;
  /** Since when the patient may read it on the platform. */
  readableAt: number | null;
};

/** The session that a note is of, as its page shows it. */
export type NoteSession = {
  id: string;
  startAt: number;
  endAt: number;
  type: AppointmentType;
  status: AppointmentStatus;
  /** Who comes: with more than one, each has a note of their own. */
  patientIds: string[];
};

/** A note in a list: without what it says. */
export type ListedNote = {
  id: string;
  appointmentId: string | null;
  happenedAt: number;
  /** When (ms) it was brought from another system; null: it was written here. */
  broughtAt: number | null;
  version: number;
  /** When (ms) it was last saved, or added to. */
  updatedAt: number;
  signedAt: number | null;
  readableAt: number | null;
  addenda: number;
};
