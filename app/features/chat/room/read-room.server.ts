import type { ClinicCtx } from "~/features/kernel/ctx";
import { openRoomVaults } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { RoomMember, RoomSummary, Message } from "../message/message";
import { askRoom, enterRoom } from "./enter-room.server";
import { noteReading } from "./note-reading.server";
import type { Changed, Found, MessagePage, Window } from "./room-face";
import { openRow } from "./room-seal.server";

/** A room with who is in it and where it stands. */
export type OpenedRoom = RoomSummary & { members: RoomMember[]; lastSeq: number; rev: number };

/** A room with who is in it and where it stands. @throws AppError `chat.room_not_found` */
export async function readRoom(ctx: ClinicCtx, roomId: string): Promise<OpenedRoom> {
  return openEntered(ctx, await enterRoom(ctx, roomId));
}

/** The same of a room that the member was let into already. */
export async function openEntered(ctx: ClinicCtx, entered: Awaited<ReturnType<typeof enterRoom>>): Promise<OpenedRoom> {
  const { room, card, call, unread } = entered;
  noteReading(ctx, entered);
  const { roomId } = card;
  const { memberId } = ctx.actor;
  const [state, vaults] = await Promise.all([
    askRoom(ctx, call, (object) => object.state(call)),
    openRoomVaults(ctx, card.clinicId, [roomId]),
  ]);
  const peer = room.kind === "pair" ? card.members.find((one) => one.memberId !== memberId) : undefined;
  const { name, last } = await openRow(vaults.get(roomId), room);
  return {
    id: roomId,
    kind: room.kind,
    title: peer?.name ?? name,
    peer: peer ? { memberId: peer.memberId, role: peer.role } : null,
    canWrite: !card.readOnly,
    unread: unread.get(memberId) ?? 0,
    last,
    ...state,
  };
}

/** Lets a member in who reads on: where what is read is a patient's, it is noted. @throws AppError `chat.room_not_found` */
async function enterToRead(ctx: ClinicCtx, roomId: string) {
  const entered = await enterRoom(ctx, roomId);
  noteReading(ctx, entered);
  return entered;
}

/** A part of a room's messages, in order. @throws AppError `chat.room_not_found` */
export async function readMessages(ctx: ClinicCtx, roomId: string, window: Window): Promise<MessagePage> {
  const { call } = await enterToRead(ctx, roomId);
  return askRoom(ctx, call, (room) => room.page(call, window));
}

/** Messages of a room that were changed after a revision, as they stand. @throws AppError `chat.room_not_found` */
export async function readChanges(ctx: ClinicCtx, roomId: string, rev: number): Promise<Changed> {
  const { call } = await enterToRead(ctx, roomId);
  return askRoom(ctx, call, (room) => room.changes(call, rev));
}

/**
 * Says how far the member has read; it only grows, and never beyond the last message.
 * @returns how far that is now
 * @throws AppError `chat.room_not_found`
 */
export async function markRead(ctx: ClinicCtx, roomId: string, seq: number): Promise<number> {
  const { call } = await enterRoom(ctx, roomId);
  const { members } = await askRoom(ctx, call, (room) => room.read(call, seq));
  return members.find(({ memberId }) => memberId === ctx.actor.memberId)?.readSeq ?? 0;
}

/**
 * Looks for words in a room's messages, newest first; case and accents do not matter. Inside the object, which opens some 2,000
 * messages a call: `nextBefore` says where to go on.
 * @throws AppError `chat.room_not_found`
 */
export async function searchRoom(
  ctx: ClinicCtx,
  roomId: string,
  asked: { q: string; before?: number | undefined },
): Promise<Found> {
  const { call } = await enterToRead(ctx, roomId);
  return askRoom(ctx, call, (room) => room.search(call, asked));
}

/** One message of a room by its place. @throws AppError `chat.room_not_found` | `chat.message_not_found` */
export async function readMessage(ctx: ClinicCtx, roomId: string, seq: number): Promise<Message> {
  const { messages } = await readMessages(ctx, roomId, { after: Math.max(0, seq - 1), limit: 1 });
  const [message] = messages;
  if (message?.seq !== seq) throw new AppError("chat.message_not_found");
  return message;
}

/** The part of the log that a query asks for: without a place, the end. */
export function windowOf(asked: { limit: number; before?: number | undefined; after?: number | undefined }): Window {
  const { limit, before, after } = asked;
  if (after !== undefined) return { limit, after };
  return before === undefined ? { limit } : { limit, before };
}
