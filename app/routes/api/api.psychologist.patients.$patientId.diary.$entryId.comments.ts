import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { commentEntry } from "~/features/diary/reading/comment-entry.server";
import { commentSchema } from "~/features/diary/diary.schema";
import { showComment } from "~/features/diary/entry/entry.present";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `POST /api/psychologist/patients/:id/diary/:entryId/comments`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { content } = await parseJson(args.request, commentSchema);
    const { patientId = "", entryId = "" } = args.params;
    return {
      data: showComment(await commentEntry(ctx, { patientId, entryId, content }, idempotencyKeyOf(args.request))),
      status: 201,
    };
  });
}
