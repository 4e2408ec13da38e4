import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { deleteMessage, editMessage } from "~/features/chat/message/change-message.server";
import { editMessageSchema } from "~/features/chat/chat.schema";
import { showMessage } from "~/features/chat/message/message.present";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `PATCH` and `DELETE /api/chat/rooms/:id/messages/:messageId`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const { id = "", messageId = "" } = args.params;
    if (args.request.method === "DELETE") return { data: showMessage(await deleteMessage(ctx, id, messageId)) };
    if (args.request.method !== "PATCH") throw new AppError("request.method_not_allowed");
    const { content } = await parseJson(args.request, editMessageSchema);
    return { data: showMessage(await editMessage(ctx, id, messageId, content)) };
  });
}
