import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { searchSchema } from "~/features/chat/chat-requests.schema";
import { showMessage } from "~/features/chat/message/message.present";
import { searchRoom } from "~/features/chat/room/read-room.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/chat/rooms/:id/search`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const { messages, nextBefore } = await searchRoom(
      ctx,
      args.params.id ?? "",
      parseSearch(args.request, searchSchema),
    );
    return { data: { messages: messages.map(showMessage), nextBefore } };
  });
}
