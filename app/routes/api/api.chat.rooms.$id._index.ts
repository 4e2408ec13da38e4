import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { showRoom } from "~/features/chat/message/message.present";
import { readRoom } from "~/features/chat/room/read-room.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";

/** `GET /api/chat/rooms/:id`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    return { data: showRoom(await readRoom(ctx, args.params.id ?? "")) };
  });
}
