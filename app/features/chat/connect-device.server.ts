import type { ClinicCtx } from "~/features/kernel/ctx";
import { enterRoom } from "./enter-room.server";
import type { RoomConnection } from "./room-card";

/**
 * Connects a device of a member to a room.
 * @param authorisedAt instant (ms) before the login was looked up: one that ended since is refused
 * @throws AppError `chat.room_not_found` | `auth.required`
 */
export async function connectDevice(ctx: ClinicCtx, roomId: string, authorisedAt: number): Promise<Response> {
  const { card } = await enterRoom(ctx, roomId);
  const { memberId, sessionId } = ctx.actor;
  const connection: RoomConnection = { card, memberId, sessionId, authorisedAt };
  return ctx.platform.rooms.connect(card, connection);
}
