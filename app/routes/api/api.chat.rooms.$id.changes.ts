import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { changesSchema } from "~/features/chat/chat-requests.schema";
import { showMessage } from "~/features/chat/message/message.present";
import { readChanges } from "~/features/chat/room/read-room.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/chat/rooms/:id/changes`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const asked = parseSearch(args.request, changesSchema);
    const { rev, messages } = await readChanges(ctx, args.params.id ?? "", asked.rev);
    return { data: { rev, messages: messages.map(showMessage) } };
  });
}
