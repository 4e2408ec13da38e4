import type { ReactionName } from "../message/message";
import type { RoomCard } from "../room/room-card";

/** A line of a demo room, and what the other side thought of it. */
export type DemoLine = {
  at: number;
  memberId: string;
  text: string;
  reaction?: { memberId: string; name: ReactionName };
};

/** What a room of the seed's Worker can be asked besides: it becomes what these lines say. @param unread lines at the end that the others have not read */
export type DemoRoomFace = { rewrite(card: RoomCard, lines: DemoLine[], unread: number): Promise<void> };
