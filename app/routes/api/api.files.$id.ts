import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { fileAnswer } from "~/features/files/store/file-answer.server";
import { openFile, type FileGates } from "~/features/files/store/open-file.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { everyFileGate } from "~/registry/file-gates.server";

/** Who may see what files are part of: each feature answers for its own. */
const gates = Object.assign({}, ...everyFileGate) as FileGates;

/** `GET /api/files/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    return fileAnswer(args.request, await openFile(ctx, { id: args.params.id ?? "" }, gates));
  });
}
