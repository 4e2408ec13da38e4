import { keptMessages } from "./kept-messages";
import { startEngine, type RoomEngine } from "./room-engine";
import { roomRequests } from "./room-requests";
import { socketPorts } from "./room-socket";
import type { RoomStart } from "./use-room";

/** The engine of a room in a browser. */
export function browserEngine({ roomId, ...start }: RoomStart): RoomEngine {
  return startEngine(start, {
    line: socketPorts(roomId),
    kept: keptMessages(start.you, roomId),
    requests: roomRequests(roomId),
    now: Date.now,
  });
}
