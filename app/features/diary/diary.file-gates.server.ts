import type { FileGate } from "~/features/files/store/open-file.server";
import { mayReadEntryFiles } from "./entry/entry-files.server";

/** Who may see the files of an entry. */
export const fileGates = {
  diary_entry: mayReadEntryFiles,
} as const satisfies Record<string, FileGate>;

declare module "~/features/files/store/file-use.table" {
  interface FileTargets extends Record<keyof typeof fileGates, true> {}
}
