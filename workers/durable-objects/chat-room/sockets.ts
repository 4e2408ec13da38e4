import * as z from "zod";
import { roomCloseCodes, type ServerFrame } from "../../../app/features/chat/chat.schema";
import type { Ending } from "../../../app/platform/objects/ending";
import type { Core } from "./core";
import { connectionLife, mostDevices, mostNonsense, mostUnheard } from "./chat-room.state";
import { endingCodes, type Connection } from "../endings";
import { attachments, close, openSockets, send, surplus } from "../sockets";

/** What a socket carries through hibernation. */
const attachment = z.object({
  memberId: z.string(),
  sessionId: z.string(),
  /** Instants in ms. */
  authorisedAt: z.number().default(0),
  openedAt: z.number(),
  /** Frames of this device that meant nothing. */
  nonsense: z.number(),
  /** Whether it has said hello and caught up: from then on it is sent messages. */
  live: z.boolean(),
  /** Whether the room has closed it: what its device goes on saying is not taken. It outlives the object's sleep. */
  expelled: z.boolean().default(false),
});
export type Device = z.output<typeof attachment>;

const { carried, carry } = attachments(attachment);
/** Bytes sent since a sign of life, and when (ms) that was. In memory: an object that slept had nothing under way. */
const unheard = new WeakMap<WebSocket, { bytes: number; since: number }>();

/** The device behind a socket. */
export function deviceOf(socket: WebSocket): Device {
  return carried(socket);
}

/** Changes what a socket carries. */
export function mark(socket: WebSocket, change: Partial<Device>): void {
  carry(socket, { ...deviceOf(socket), ...change });
}

/** Closes a socket from the room's side: nothing more is taken from it. */
export function expel(socket: WebSocket, code: number, reason: string): void {
  mark(socket, { expelled: true });
  close(socket, code, reason);
}

/** Whether the room has closed a socket. One that its device has closed may still have said something before. */
export function isExpelled(socket: WebSocket): boolean {
  return deviceOf(socket).expelled;
}

/** Closes the sockets of which something holds. */
export function expelWhere(core: Core, holds: (of: Device) => boolean, how: Ending["how"]): void {
  for (const socket of openSockets(core.state)) if (holds(deviceOf(socket))) expel(socket, endingCodes[how], how);
}

/** A device has said something: what it was sent has reached it, or is on its way. */
export function heardFrom(socket: WebSocket): void {
  unheard.delete(socket);
}

/** Sends to a device; one that is too slow is closed instead and gets it when it comes back. */
export function sendTo(core: Core, socket: WebSocket, text: string): void {
  let sent = unheard.get(socket);
  if (!sent) unheard.set(socket, (sent = { bytes: 0, since: 0 }));
  sent.bytes += text.length;
  if (sent.bytes > mostUnheard) {
    const pinged = core.state.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0;
    if (pinged <= sent.since) return expel(socket, roomCloseCodes.slow, "too slow");
    unheard.set(socket, { bytes: text.length, since: pinged });
  }
  send(socket, text);
}

/** A frame as text. */
export function frameText(frame: ServerFrame): string {
  return JSON.stringify(frame);
}

/** Sends a frame to one device. */
export function answer(core: Core, socket: WebSocket, frame: ServerFrame): void {
  sendTo(core, socket, frameText(frame));
}

/**
 * Sends a frame to every device: made into text once.
 * @param to `live`: only who has caught up, for what is part of the log; `all`: everybody connected
 * @param except a socket, or all of a member's
 */
export function broadcast(core: Core, frame: ServerFrame, to: "live" | "all", except?: WebSocket | string): void {
  let text: string | undefined;
  for (const socket of core.state.getWebSockets()) {
    if (socket === except || socket.readyState !== WebSocket.OPEN) continue;
    const device = deviceOf(socket);
    if ((to === "live" && !device.live) || device.memberId === except) continue;
    text ??= frameText(frame);
    sendTo(core, socket, text);
  }
}

/**
 * Members with a device connected, as the others may know it. In a room that is for reading only nobody is told of anybody: care has
 * ended, and with it the right to know when the other side is there.
 */
export function onlineMembers(core: Core, without?: WebSocket): Set<string> {
  if (core.card?.readOnly) return new Set();
  const sockets = openSockets(core.state).filter((socket) => socket !== without);
  return new Set(sockets.map((socket) => deviceOf(socket).memberId));
}

/** Accepts a socket under the hibernation API with its identity on it; of a member's more than ten the oldest goes. */
export function accept(core: Core, { memberId, sessionId, authorisedAt }: Connection, now: number) {
  const pair = new WebSocketPair();
  const own = openSockets(core.state).filter((socket) => deviceOf(socket).memberId === memberId);
  for (const oldest of surplus(own, mostDevices, openedAt)) expel(oldest, roomCloseCodes.tooMany, "too many devices");
  core.state.acceptWebSocket(pair[1]);
  const fresh = { openedAt: now, nonsense: 0, live: false, expelled: false };
  carry(pair[1], { memberId, sessionId, authorisedAt, ...fresh });
  return pair;
}

/** When (ms) a socket was opened. */
export const openedAt = (socket: WebSocket): number => deviceOf(socket).openedAt;

/** Whether a socket is past its life: it is closed, and the device comes back. */
export function isPastLife(socket: WebSocket, now: number): boolean {
  return openedAt(socket) + connectionLife <= now;
}

/** Answers a frame that cannot be taken; a device that goes on like that is closed. */
export function refuse(
  core: Core,
  socket: WebSocket,
  refusal: { code: string; clientId?: string; id?: string; retryAfter?: number },
  isNonsense: boolean,
): void {
  if (isNonsense) {
    const { nonsense } = deviceOf(socket);
    if (nonsense >= mostNonsense) return expel(socket, roomCloseCodes.policy, "too many bad frames");
    mark(socket, { nonsense: nonsense + 1 });
  }
  answer(core, socket, { type: "error", ...refusal });
}
