import { redirect, type ActionFunctionArgs } from "@remix-run/cloudflare";
import * as z from "zod";
import { markRead } from "~/features/chat/room/read-room.server";
import { requireMember } from "~/http/guards.server";
import { submit } from "~/http/page.server";
import { paths } from "~/paths";

const seenSchema = z.object({ seq: z.coerce.number().int().min(0) });

/**
 * Posted by a thread's page where there are no scripts, by its reader's own hand: opening or prefetching a page reads nothing.
 */
export async function action(args: ActionFunctionArgs) {
  const roomId = args.params.roomId ?? "";
  return submit(args, requireMember, seenSchema, async (ctx, { seq }) => {
    await markRead(ctx, roomId, seq);
    return redirect(paths.chatRoom(roomId));
  });
}
