import type { FileGate } from "./store/open-file.server";

/** Who may see the files of members. */
export const fileGates = {
  /** The photo of a member is for everybody of the clinic, and `openFile` looks in no other. */
  avatar: () => Promise.resolve(true),
} as const satisfies Record<string, FileGate>;

declare module "~/features/files/store/file-use.table" {
  interface FileTargets extends Record<keyof typeof fileGates, true> {}
}
