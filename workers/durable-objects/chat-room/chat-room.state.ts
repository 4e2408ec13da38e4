import type { ClientFrame } from "../../../app/features/chat/chat.schema";
import { clientFrameSchema, longestFrame, longestMessage } from "../../../app/features/chat/chat.schema";
import type { MessageLife } from "../../../app/features/chat/message/message";
import type { RoomCard } from "../../../app/features/chat/room/room-card";
import { days, hours, minutes, seconds } from "../../../app/lib/duration";
import { cleanText, isVisible } from "../../../app/lib/text/text";
import { lengthOf } from "../../../app/lib/text/text-length";
import { MB } from "../../../app/lib/bytes";

/** What a member may do to a room, by all devices and HTTP together. */
export type RoomLimits = {
  /** Messages, and other frames that cost something, in a window (ms). */
  messages: number;
  frames: number;
  window: number;
};
export const houseLimits: RoomLimits = { messages: 20, frames: 200, window: seconds(10) };

/** Sockets a member may have in a room, and their longest life (ms). */
export const mostDevices = 10;
export const connectionLife = hours(6);
/** Frames of a device that mean nothing and are put up with. */
export const mostNonsense = 20;
/** Bytes sent to a device since it last gave a sign of life: beyond that it is too slow, is closed and catches up later. */
export const mostUnheard = 8 * MB;
/** How long (ms) words may be changed, and how often typing is told. */
export const editLife = minutes(15);
export const typingEvery = seconds(2);
/** How long (ms) a member's own line waits for the shard (keys, files) before what was asked is refused, to be tried again. */
export const patience = seconds(5);
/** How long (ms) news may wait for the shard. */
export const newsDelay = seconds(1);
/** Messages or changes that a replay reads at a time, and that one search opens. */
export const replayPage = 200;
export const searchReach = 2000;
export const mostFound = 50;

/** Sent just so, the platform answers it without waking the object. */
export const ping = '{"type":"ping"}';
export const pong = '{"type":"pong"}';

const lives: Record<MessageLife, number> = { "1h": hours(1), "24h": hours(24), "7d": days(7) };

/** When (ms) a message goes that was sent at an instant. */
export function expiryOf(life: MessageLife | undefined, sentAt: number): number | null {
  return life === undefined ? null : sentAt + lives[life];
}

/** Whether a card says something newer than the one that is kept. */
export function isNewer(card: RoomCard, kept: RoomCard | null): boolean {
  if (!kept) return true;
  return card.version > kept.version || (card.version === kept.version && card.asOf >= kept.asOf);
}

/** Whether two cards say the same to members. */
export function saysSame(a: RoomCard, b: RoomCard): boolean {
  return a.readOnly === b.readOnly && JSON.stringify(a.members) === JSON.stringify(b.members);
}

/** A frame that cannot be taken: why, and whose it is as far as it says so. */
type Refused = { refused: string; clientId?: string; id?: string };

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.length <= 64 ? value : undefined;

/** Why a frame that is JSON is none of ours, and which one it is. */
function refusalOf(frame: unknown): Refused {
  if (typeof frame !== "object" || frame === null) return { refused: "request.malformed" };
  const { clientId, id, content } = frame as Record<string, unknown>;
  const tooLong = typeof content === "string" && lengthOf(cleanText(content).trim()) > longestMessage;
  const named = { clientId: text(clientId), id: text(id) };
  return {
    refused: tooLong ? "chat.too_long" : "request.malformed",
    ...(named.clientId === undefined ? {} : { clientId: named.clientId }),
    ...(named.id === undefined ? {} : { id: named.id }),
  };
}

function bytesOf(message: string | ArrayBuffer): number {
  if (typeof message !== "string") return message.byteLength;
  // A UTF-16 unit is 1 to 3 bytes: only what lies between has to be counted.
  if (message.length > longestFrame || message.length * 3 <= longestFrame) return message.length;
  return new TextEncoder().encode(message).byteLength;
}

/**
 * The frame that most are, a message of words alone, as the schema would take it; undefined for any other, and for one that the schema
 * refuses. A Worker may not compile code at run time, so that the schema library walks its own tree for each frame: half of what a
 * message cost. A test holds this against it.
 */
function plainSend(frame: unknown): ClientFrame | undefined {
  if (typeof frame !== "object" || frame === null) return undefined;
  const { type, clientId, content, replyTo, files, life } = frame as Record<string, unknown>;
  if (type !== "send" || typeof content !== "string" || typeof clientId !== "string") return undefined;
  if (replyTo !== undefined || files !== undefined || life !== undefined) return undefined;
  if (clientId.length === 0 || clientId.length > 64) return undefined;
  const cleaned = cleanText(content).trim();
  if (lengthOf(cleaned) > longestMessage || !isVisible(cleaned)) return undefined;
  return { type, clientId, content: cleaned, files: [] };
}

/** What a frame of a device is, or deserves. */
export function judgeFrame(message: string | ArrayBuffer): "too_big" | Refused | ClientFrame {
  if (bytesOf(message) > longestFrame) return "too_big";
  if (typeof message !== "string") return { refused: "request.malformed" };
  let frame: unknown;
  try {
    frame = JSON.parse(message);
  } catch {
    return { refused: "request.malformed" };
  }
  return plainSend(frame) ?? clientFrameSchema.safeParse(frame).data ?? refusalOf(frame);
}
