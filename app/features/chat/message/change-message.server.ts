import type { ClinicCtx } from "~/features/kernel/ctx";
import { askRoom, enterRoom } from "../room/enter-room.server";
import type { Message, ReactionName } from "./message";
import { settle } from "../room/room-face";

/**
 * Changes the words of an own message, within 15 min of sending it; what it said before is kept, sealed.
 * @throws AppError `chat.room_not_found` | `chat.message_not_found` | `chat.not_author` | `chat.edit_too_late` | `chat.read_only`
 */
export async function editMessage(ctx: ClinicCtx, roomId: string, id: string, content: string): Promise<Message> {
  const { call } = await enterRoom(ctx, roomId);
  return settle(await askRoom(ctx, call, (room) => room.edit(call, id, content)));
}

/**
 * Takes an own message back: its words, files, reactions and earlier versions are destroyed, its place stays.
 * @throws AppError `chat.room_not_found` | `chat.message_not_found` | `chat.not_author` | `chat.read_only`
 */
export async function deleteMessage(ctx: ClinicCtx, roomId: string, id: string): Promise<Message> {
  const { call } = await enterRoom(ctx, roomId);
  return settle(await askRoom(ctx, call, (room) => room.remove(call, id)));
}

/**
 * Reacts to a message, or takes the reaction back.
 * @throws AppError `chat.room_not_found` | `chat.message_not_found` | `chat.read_only` | `chat.too_fast`
 */
export async function reactToMessage(
  ctx: ClinicCtx,
  roomId: string,
  { id, name, on }: { id: string; name: ReactionName; on: boolean },
): Promise<Message> {
  const { call } = await enterRoom(ctx, roomId);
  return settle(await askRoom(ctx, call, (room) => room.react(call, id, name, on)));
}
