import * as z from "zod";
import type { Ending } from "../../../app/platform/objects/ending";
import { covers, endingCodes, type Connection } from "../endings";
import { attachments, close, closeOld as closePast, openSockets, send, surplus } from "../sockets";
import { closeCodes, connectionLife, mostDevices, mostNonsense, socketText, type Frame } from "./user-channel.state";

/** What a socket carries through hibernation. */
const attachment = z.object({
  sessionId: z.string(),
  memberId: z.string().default(""),
  /** Instant in ms. */
  authorisedAt: z.number().default(0),
  device: z.string(),
  /** Instant in ms. */
  openedAt: z.number(),
  /** Frames of this device that meant nothing. */
  nonsense: z.number(),
});
const { carried, carry } = attachments(attachment);

const openedAt = (socket: WebSocket): number => carried(socket).openedAt;

/** Whom each open socket was opened for. */
export function openConnections(ctx: DurableObjectState): Connection[] {
  return openSockets(ctx).map(carried);
}

/** Closes the open sockets of which something holds. */
export function closeWhere(ctx: DurableObjectState, holds: (of: Connection) => boolean, how: Ending["how"]): void {
  for (const socket of openSockets(ctx)) if (holds(carried(socket))) close(socket, endingCodes[how], how);
}

/** Closes the sockets that an ending covers. */
export function closeEnded(ctx: DurableObjectState, ending: Ending): void {
  closeWhere(ctx, (connection) => covers(ending, connection), ending.how);
}

/** Accepts a socket under the hibernation API with its identity on it; beyond ten the oldest goes. */
export function accept(ctx: DurableObjectState, of: Connection, now: number, first: readonly Frame[]): Response {
  const { 0: client, 1: server } = new WebSocketPair();
  for (const oldest of surplus(openSockets(ctx), mostDevices, openedAt))
    close(oldest, closeCodes.tooMany, "too many devices");
  ctx.acceptWebSocket(server);
  carry(server, { ...of, device: crypto.randomUUID(), openedAt: now, nonsense: 0 });
  for (const frame of first) send(server, socketText(frame));
  return new Response(null, { status: 101, webSocket: client });
}

/** Sends to every open socket; those past their life are closed instead, and get it when they come back. */
export function sendToAll(ctx: DurableObjectState, frame: Frame, now: number): void {
  const text = socketText(frame);
  for (const socket of openSockets(ctx)) {
    if (carried(socket).openedAt + connectionLife <= now) close(socket, closeCodes.tooOld, "come back");
    else send(socket, text);
  }
}

/** Closes sockets past their life. @returns when (ms) the next one will be, null when none is open */
export function closeOld(ctx: DurableObjectState, now: number): number | null {
  return closePast(openSockets(ctx), { life: connectionLife, now, code: closeCodes.tooOld }, openedAt);
}

/** Answers a frame that means nothing with its code; a device that goes on is closed. */
export function refuseFrame(socket: WebSocket, code: string): void {
  const identity = carried(socket);
  if (identity.nonsense >= mostNonsense) return close(socket, closeCodes.policy, "too many bad frames");
  carry(socket, { ...identity, nonsense: identity.nonsense + 1 });
  send(socket, JSON.stringify({ type: "error", data: { code } }));
}
