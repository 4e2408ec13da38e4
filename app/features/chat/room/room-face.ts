import { AppError } from "~/lib/app-error";
import type { Ending } from "~/platform/objects/ending";
import type { ChatErrorCode } from "../chat.errors";
import type { Draft } from "../chat.schema";
import type { Message, ReactionName, RoomMember } from "../message/message";
import type { RoomCard } from "./room-card";

/** Who asks, and what the shard says of the room at this moment. */
export type RoomCall = { card: RoomCard; memberId: string };

/** What became of a write. A refusal is no exception: exceptions of objects lose their code on the way. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; code: ChatErrorCode | "request.unavailable"; retryAfter?: number };

/** Which part of the log: the end, what lies before, after or around a message, or from an instant (ms) on. */
export type Window = { limit: number } & (
  | { before?: number }
  | { after: number }
  | { around: number }
  | { at: number }
);
/** Messages in order of seq. */
export type MessagePage = { messages: Message[]; hasOlder: boolean; hasNewer: boolean };
/** What a search found, newest first; `nextBefore` says where to look further, null when all was seen. */
export type Found = { messages: Message[]; nextBefore: number | null };
/** Messages as they stand that were changed after a revision; `rev` is the revision up to which that is all. */
export type Changed = { rev: number; messages: Message[] };
/** Where a room stands. */
export type RoomState = { lastSeq: number; rev: number; members: RoomMember[] };

/** What a room's object can be asked. Everything here is harmless twice. */
export type RoomFace = {
  send(call: RoomCall, draft: Draft): Promise<Outcome<Message>>;
  edit(call: RoomCall, id: string, content: string): Promise<Outcome<Message>>;
  remove(call: RoomCall, id: string): Promise<Outcome<Message>>;
  react(call: RoomCall, id: string, name: ReactionName, on: boolean): Promise<Outcome<Message>>;
  read(call: RoomCall, seq: number): Promise<RoomState>;
  page(call: RoomCall, window: Window): Promise<MessagePage>;
  changes(call: RoomCall, rev: number): Promise<Changed>;
  search(call: RoomCall, asked: { q: string; before?: number | undefined }): Promise<Found>;
  state(call: RoomCall): Promise<RoomState>;
  /** The shard's word has changed: sockets of who is no longer in the room are closed, the others are told. */
  update(card: RoomCard): Promise<void>;
  /** Closes what an ending covers, also what is still on its way. */
  end(ending: Ending): Promise<void>;
  /** Destroys every message for ever: the record that the room was part of is not to be kept any more. */
  destroy(): Promise<void>;
};

/** The value of a room's answer. @throws AppError with the code of a refusal */
export function settle<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, retryAfter } = outcome;
  throw new AppError(code, retryAfter === undefined ? {} : { retryAfter });
}
