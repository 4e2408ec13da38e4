import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { mayReadMessageFiles } from "~/features/chat/room/room-files.server";
import { mayReadEntryFiles } from "~/features/diary/entry/entry-files.server";
import { fileAnswer } from "~/features/files/store/file-answer.server";
import { openFile, type FileGates } from "~/features/files/store/open-file.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";

/** Who may see what files are part of: each feature answers for its own. */
const gates: FileGates = {
  diary_entry: mayReadEntryFiles,
  /** The photo of a member is for everybody of the clinic, and `openFile` looks in no other. */
  avatar: () => Promise.resolve(true),
  chat_message: mayReadMessageFiles,
};

/** `GET /api/files/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    return fileAnswer(args.request, await openFile(ctx, { id: args.params.id ?? "" }, gates));
  });
}
