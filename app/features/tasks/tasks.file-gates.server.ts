import type { FileGate } from "~/features/files/store/open-file.server";
import { mayReadAnswerFiles, mayReadTaskFiles } from "./files/task-file-gates.server";

/** Who may see the files of what is asked, and of what was answered. */
export const fileGates = {
  task: mayReadTaskFiles,
  task_answer: mayReadAnswerFiles,
} as const satisfies Record<string, FileGate>;

declare module "~/features/files/store/file-use.table" {
  interface FileTargets extends Record<keyof typeof fileGates, true> {}
}
