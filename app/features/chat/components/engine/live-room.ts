import { jumpTo } from "../thread/jump-to";
import { keepThread } from "./keep-thread";
import { keptMessages } from "./kept-messages";
import { PendingBubble } from "../thread/pending-bubble";
import { startEngine, type RoomEngine } from "./room-engine";
import { RoomNotices } from "../thread/room-notices";
import { roomRequests } from "./room-requests";
import { socketPorts } from "./room-socket";
import type { RoomStart } from "./room-machine";

/** All that a room needs only once it lives in a browser: loaded after the page, so that the page is there sooner. */
export type LiveRoom = {
  engine: RoomEngine;
  keepThread: typeof keepThread;
  jumpTo: typeof jumpTo;
  PendingBubble: typeof PendingBubble;
  RoomNotices: typeof RoomNotices;
};

/** A room in a browser, from here on live. */
export function openLiveRoom({ roomId, ...start }: RoomStart): LiveRoom {
  const engine = startEngine(start, {
    line: socketPorts(roomId),
    kept: keptMessages(start.you, roomId),
    requests: roomRequests(roomId),
    now: Date.now,
  });
  return { engine, keepThread, jumpTo, PendingBubble, RoomNotices };
}
