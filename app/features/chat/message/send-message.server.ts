import type { ClinicCtx } from "~/features/kernel/ctx";
import type { Draft } from "../chat.schema";
import { askRoom, enterRoom } from "../room/enter-room.server";
import type { Message } from "./message";
import { settle } from "../room/room-face";

/**
 * Sends a message into a room. The same `clientId` again makes no second one and answers the first.
 * @throws AppError `chat.room_not_found` | `chat.read_only` | `chat.too_fast` | `chat.message_not_found` (replyTo) |
 * `chat.file_not_found` | `chat.client_id_reused`
 */
export async function sendMessage(ctx: ClinicCtx, roomId: string, draft: Draft): Promise<Message> {
  const { call } = await enterRoom(ctx, roomId);
  return settle(await askRoom(ctx, call, (room) => room.send(call, draft)));
}
