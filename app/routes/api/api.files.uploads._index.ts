import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { startUploadSchema } from "~/features/files/files.schema";
import { startUpload } from "~/features/files/upload/start-upload.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";

/** `POST /api/files/uploads`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const input = await parseJson(args.request, startUploadSchema);
    return { data: await startUpload(ctx, input, idempotencyKeyOf(args.request)), status: 201 };
  });
}
