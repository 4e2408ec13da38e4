import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { searchSchema } from "~/features/chat/chat-requests.schema";
import { RoomSearch } from "~/features/chat/components/rooms/room-search";
import { showMessage } from "~/features/chat/message/message.present";
import { readRoom, searchRoom } from "~/features/chat/room/read-room.server";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { localDay } from "~/lib/time/wall-clock";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Buscar na conversa");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const search = new URL(args.request.url).searchParams;
    const asked = search.has("q") ? searchSchema.safeParse(Object.fromEntries(search)) : null;
    const room = await readRoom(ctx, args.params.roomId ?? "");
    const found = asked?.success ? await searchRoom(ctx, room.id, asked.data) : null;
    const { memberId, zone } = ctx.actor;
    return {
      room: { id: room.id, title: room.title },
      q: search.get("q") ?? "",
      error: asked?.error?.issues[0]?.message,
      found: found && { ...found, messages: found.messages.map(showMessage) },
      names: Object.fromEntries(room.members.map(({ memberId, name }) => [memberId, name])),
      ...{ you: memberId, today: localDay(ctx.now(), zone), reader: { now: ctx.now(), zone } },
    };
  });
}

/** Searching in a conversation. */
export default function SearchPage() {
  return <RoomSearch {...useLoaderData<typeof loader>()} />;
}
