import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { reactToMessage } from "~/features/chat/message/change-message.server";
import { reactionSchema } from "~/features/chat/chat-requests.schema";
import { showMessage } from "~/features/chat/message/message.present";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `POST /api/chat/rooms/:id/messages/:messageId/reactions`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const { id = "", messageId = "" } = args.params;
    const { name, on } = await parseJson(args.request, reactionSchema);
    return { data: showMessage(await reactToMessage(ctx, id, { id: messageId, name, on })) };
  });
}
