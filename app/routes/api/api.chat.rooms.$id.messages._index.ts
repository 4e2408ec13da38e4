import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { messageListSchema } from "~/features/chat/chat-requests.schema";
import { sendMessageSchema } from "~/features/chat/chat.schema";
import { showMessage } from "~/features/chat/message/message.present";
import { readMessages, windowOf } from "~/features/chat/room/read-room.server";
import { sendMessage } from "~/features/chat/message/send-message.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/chat/rooms/:id/messages`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const window = windowOf(parseSearch(args.request, messageListSchema));
    const { messages } = await readMessages(ctx, args.params.id ?? "", window);
    return { data: messages.map(showMessage) };
  });
}

/** `POST /api/chat/rooms/:id/messages`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const draft = await parseJson(args.request, sendMessageSchema);
    return { data: showMessage(await sendMessage(ctx, args.params.id ?? "", draft)), status: 201 };
  });
}
