import type { FileGate } from "~/features/files/store/open-file.server";
import { mayReadNoteFiles } from "./reading/note-file-gate.server";

/** Who may see the files of a note. */
export const fileGates = {
  session_note: mayReadNoteFiles,
} as const satisfies Record<string, FileGate>;

declare module "~/features/files/store/file-use.table" {
  interface FileTargets extends Record<keyof typeof fileGates, true> {}
}
