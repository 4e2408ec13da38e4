import { pageSchema } from "~/features/kernel/page.schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { openRoomSchema } from "~/features/chat/chat-requests.schema";
import { listRooms } from "~/features/chat/room/list-rooms.server";
import { showRoom } from "~/features/chat/message/message.present";
import { openRoom } from "~/features/chat/room/open-room.server";
import { readRoom } from "~/features/chat/room/read-room.server";
import { answerPage, api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/chat/rooms`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    return answerPage(await listRooms(ctx, parseSearch(args.request, pageSchema)), showRoom);
  });
}

/** `POST /api/chat/rooms`: 201 when it is new, 200 when it was there. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const { id, created } = await openRoom(ctx, await parseJson(args.request, openRoomSchema));
    return { data: showRoom(await readRoom(ctx, id)), status: created ? 201 : 200 };
  });
}
