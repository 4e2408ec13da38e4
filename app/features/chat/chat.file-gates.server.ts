import type { FileGate } from "~/features/files/store/open-file.server";
import { mayReadMessageFiles } from "./room/room-files.server";

/** Who may see the files of a message. */
export const fileGates = {
  chat_message: mayReadMessageFiles,
} as const satisfies Record<string, FileGate>;

declare module "~/features/files/store/file-use.table" {
  interface FileTargets extends Record<keyof typeof fileGates, true> {}
}
