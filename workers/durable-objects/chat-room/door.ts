import { roomCloseCodes } from "../../../app/features/chat/chat.schema";
import type { RoomCard, RoomConnection } from "../../../app/features/chat/room/room-card";
import { cardOf, takeCard, type Core } from "./core";
import { membersOf } from "./members";
import { accept, answer, broadcast, deviceOf, expel, expelWhere, onlineMembers } from "./sockets";
import { connectionLife, newsDelay, saysSame } from "./chat-room.state";
import { openSockets } from "../sockets";
import { recheckEvery } from "../recheck";
import { plan } from "../schedule";

/** Takes the shard's word as it comes: sockets of who is out are closed, the others are told what has changed. */
export function admit(core: Core, card: RoomCard): void {
  const taken = takeCard(core, card);
  if (!taken?.before || saysSame(taken.before, card)) return;
  const inside = new Set(card.members.map(({ memberId }) => memberId));
  for (const socket of openSockets(core.state)) {
    if (!inside.has(deviceOf(socket).memberId)) expel(socket, roomCloseCodes.notMember, "not a member");
  }
  const members = membersOf(card, core.positions, onlineMembers(core));
  broadcast(core, { type: "room", members, canWrite: !card.readOnly }, "all");
  // Opened while both could write: who may still read comes back, and is let in as what they are now.
  if (card.readOnly && !taken.before.readOnly) expelWhere(core, () => true, "changed");
  plan(core.schedule, "news", core.now() + newsDelay);
}

/** A device comes in: it is welcomed, and the others learn that its member is there. */
export function connect(core: Core, { card, ...who }: RoomConnection): Response {
  const { memberId } = who;
  admit(core, card);
  const kept = cardOf(core);
  // Let in a moment ago, put out since.
  if (!kept.members.some((member) => member.memberId === memberId)) return new Response(null, { status: 404 });
  const now = core.now();
  const wasOnline = onlineMembers(core).has(memberId);
  const { 0: client, 1: server } = accept(core, who, now);
  const online = onlineMembers(core);
  if (!kept.readOnly) online.add(memberId);
  const members = membersOf(kept, core.positions, online);
  const { lastSeq: seq, rev } = core;
  answer(core, server, { type: "welcome", seq, rev, members, you: memberId, canWrite: !kept.readOnly });
  if (!wasOnline && !kept.readOnly) broadcast(core, { type: "presence", memberId, online: true }, "all", server);
  plan(core.schedule, "retire", now + connectionLife);
  plan(core.schedule, "recheck", now + recheckEvery);
  return new Response(null, { status: 101, webSocket: client });
}

/** A device is gone; with the last of a member's the others learn it. */
export function leave(core: Core, socket: WebSocket): void {
  const { memberId } = deviceOf(socket);
  if (cardOf(core).readOnly || onlineMembers(core, socket).has(memberId)) return;
  broadcast(core, { type: "presence", memberId, online: false }, "all", socket);
}
