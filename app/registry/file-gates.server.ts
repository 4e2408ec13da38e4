import { fileGates as files } from "~/features/files/files.file-gates.server";
import { fileGates as diary } from "~/features/diary/diary.file-gates.server";
import { fileGates as chat } from "~/features/chat/chat.file-gates.server";
import { fileGates as tasks } from "~/features/tasks/tasks.file-gates.server";
import { fileGates as records } from "~/features/records/records.file-gates.server";

/** What each feature says in its `*.file-gates.server.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyFileGate = [files, diary, chat, tasks, records] as const;
