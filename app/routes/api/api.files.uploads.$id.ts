import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { cancelUpload } from "~/features/files/upload/cancel-upload.server";
import { partSchema } from "~/features/files/files.schema";
import { readUpload } from "~/features/files/upload/read-upload.server";
import { sendPart } from "~/features/files/upload/send-part.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/files/uploads/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: await readUpload(await requireMember(args), args.params.id ?? "") }));
}

/** `PUT`, `PATCH` and `DELETE /api/files/uploads/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const { id = "" } = args.params;
    if (args.request.method === "DELETE") {
      await cancelUpload(ctx, id);
      return { data: { id } };
    }
    const { offset } = parseSearch(args.request, partSchema);
    const bytes = new Uint8Array(await args.request.arrayBuffer());
    return { data: await sendPart(ctx, { id, offset, bytes }) };
  });
}
