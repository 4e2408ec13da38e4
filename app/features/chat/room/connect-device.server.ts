import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { enterRoom } from "./enter-room.server";
import { noteReading } from "./note-reading.server";
import type { RoomConnection } from "./room-card";

/**
 * Connects a device of a member to a room.
 * @param authorisedAt instant (ms) before the login was looked up: one that ended since is refused
 * @throws AppError `chat.room_not_found` | `auth.required` | `request.upgrade_required`
 */
export async function connectDevice(
  ctx: ClinicCtx,
  roomId: string,
  { authorisedAt, isUpgrade }: { authorisedAt: number; isUpgrade: boolean },
): Promise<Response> {
  const entered = await enterRoom(ctx, roomId);
  const { card } = entered;
  if (!isUpgrade) throw new AppError("request.upgrade_required"); // said to who is in the room only
  noteReading(ctx, entered); // it is told what it missed
  const { memberId, sessionId } = ctx.actor;
  const connection: RoomConnection = { card, memberId, sessionId, authorisedAt };
  return ctx.platform.rooms.connect(card, connection);
}
