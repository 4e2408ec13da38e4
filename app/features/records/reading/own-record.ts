import type { Note, Signature } from "../note/note";

/** A note of the prontuário as its patient finds it in the list. Instants in ms. */
export type ListedRecord = {
  id: string;
  appointmentId: string | null;
  happenedAt: number;
  signature: Signature;
  /** Since when they may read it. */
  readableAt: number;
  addenda: number;
};

/** The same, opened: with what it says, as it stands. */
export type OwnRecord = Omit<ListedRecord, "addenda"> & Pick<Note, "content" | "addenda" | "files" | "isIntact">;
