import type { NewEvent } from "~/features/kernel/events/commit.server";

type RoomEvent =
  "chat.room_opened" | "chat.room_reopened" | "chat.room_closed" | "chat.member_left" | "chat.member_back";

/** Something happened to a room. */
export function roomEvent(type: RoomEvent, roomId: string, version: number, data: NewEvent["data"] = {}): NewEvent {
  return { type, aggregateId: roomId, version, data };
}

/** A room became unread for a member, or read again. Its own aggregate: it never gets in the way of the room's. */
export function unreadEvent(
  type: "chat.unread_began" | "chat.unread_ended",
  { roomId, memberId, stretch }: { roomId: string; memberId: string; stretch: number },
  senderId: string | null,
): NewEvent {
  return { type, aggregateId: `${roomId}/${memberId}`, version: stretch, data: { roomId, memberId, senderId } };
}
