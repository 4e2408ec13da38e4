import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

const unread = z.strictObject({ roomId: z.string(), memberId: z.string(), senderId: z.string().nullable() });

/** What happens to rooms. */
export const events = {
  "chat.room_opened": z.strictObject({ memberIds: z.array(z.string()) }),
  "chat.room_reopened": z.strictObject({}),
  "chat.room_closed": z.strictObject({}),
  "chat.member_left": z.strictObject({ memberId: z.string() }),
  "chat.member_back": z.strictObject({ memberId: z.string() }),
  "chat.unread_began": unread,
  "chat.unread_ended": unread,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

/** A room became unread for a member, or read again. Its own aggregate: it never gets in the way of the room's. */
export function unreadEvent(
  type: "chat.unread_began" | "chat.unread_ended",
  { roomId, memberId, stretch }: { roomId: string; memberId: string; stretch: number },
  senderId: string | null,
): NewEvent {
  return { type, aggregateId: `${roomId}/${memberId}`, version: stretch, data: { roomId, memberId, senderId } };
}
