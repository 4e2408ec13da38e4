import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { Message } from "./message";
import { readMessages } from "../room/read-room.server";

/** One message of a room by its place. @throws AppError `chat.room_not_found` | `chat.message_not_found` */
export async function readMessage(ctx: ClinicCtx, roomId: string, seq: number): Promise<Message> {
  const { messages } = await readMessages(ctx, roomId, { after: Math.max(0, seq - 1), limit: 1 });
  const [message] = messages;
  if (message?.seq !== seq) throw new AppError("chat.message_not_found");
  return message;
}
