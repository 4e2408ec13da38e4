import * as z from "zod";
import { close, closeOld as closePast, openSockets, send, surplus } from "./object-sockets";
import { closeCodes, connectionLife, mostDevices, mostNonsense, socketText, type Frame } from "./user-channel.state";

/** What a socket carries through hibernation. */
const attachment = z.object({
  sessionId: z.string(),
  device: z.string(),
  /** Instant in ms. */
  openedAt: z.number(),
  /** Frames of this device that meant nothing. */
  nonsense: z.number(),
});
type Attachment = z.output<typeof attachment>;

/** What a socket carries. */
function carried(socket: WebSocket): Attachment {
  return attachment.parse(socket.deserializeAttachment());
}

const openedAt = (socket: WebSocket): number => carried(socket).openedAt;

/** Accepts a socket under the hibernation API with its identity on it; beyond ten the oldest goes. */
export function accept(ctx: DurableObjectState, sessionId: string, now: number, first: readonly Frame[]): Response {
  const { 0: client, 1: server } = new WebSocketPair();
  for (const oldest of surplus(openSockets(ctx), mostDevices, openedAt))
    close(oldest, closeCodes.tooMany, "too many devices");
  ctx.acceptWebSocket(server, [sessionId]);
  const identity: Attachment = { sessionId, device: crypto.randomUUID(), openedAt: now, nonsense: 0 };
  server.serializeAttachment(identity);
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
  socket.serializeAttachment({ ...identity, nonsense: identity.nonsense + 1 });
  send(socket, JSON.stringify({ type: "error", data: { code } }));
}
