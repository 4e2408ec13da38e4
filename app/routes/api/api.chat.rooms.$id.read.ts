import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { readSchema } from "~/features/chat/chat-requests.schema";
import { markRead } from "~/features/chat/room/read-room.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/chat/rooms/:id/read`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const { seq } = await parseJson(args.request, readSchema);
    return { data: { seq: await markRead(ctx, args.params.id ?? "", seq) } };
  });
}
