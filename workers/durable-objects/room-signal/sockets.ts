import * as z from "zod";
import { signalCloseCodes } from "../../../app/features/telehealth/entering/close-codes";
import { iceServerSchema, roomRoles, type SignalConnection } from "../../../app/features/telehealth/entering/room-card";
import type { SignalServerFrame } from "../../../app/features/telehealth/telehealth.schema";
import { endingCodes } from "../endings";
import { attachments, close, openSockets, send } from "../sockets";
import type { Present } from "./room-signal.state";

/** What a socket carries through hibernation: who it is, and where they stand. */
const attachment = z.object({
  memberId: z.string(),
  name: z.string(),
  role: z.enum(roomRoles),
  sessionId: z.string(),
  /** Instant in ms. */
  authorisedAt: z.number(),
  consented: z.boolean(),
  iceServers: z.array(iceServerSchema),
  /** Null until it has said hello. */
  device: z.string().nullable(),
  waitingSince: z.number().nullable(),
  nonsense: z.number(),
  /** Whether the room has closed it: what it goes on saying is not taken. */
  expelled: z.boolean(),
});
export type Seat = z.output<typeof attachment>;

const { carried, carry } = attachments(attachment);

/** Who is behind a socket. */
export function seatOf(socket: WebSocket): Seat {
  return carried(socket);
}

/** Changes what a socket carries. */
export function mark(socket: WebSocket, change: Partial<Seat>): void {
  carry(socket, { ...carried(socket), ...change });
}

/** The sockets that are open and were not closed by the room. */
export function heard(ctx: DurableObjectState): WebSocket[] {
  return openSockets(ctx).filter((socket) => !carried(socket).expelled);
}

/** A member's socket; there is one at most. */
export function socketOf(ctx: DurableObjectState, memberId: string): WebSocket | undefined {
  return heard(ctx).find((socket) => carried(socket).memberId === memberId);
}

/** Who sits there, once they have said hello. */
export function presentOf({ memberId, name, role, device, waitingSince, consented }: Seat): Present[] {
  return device === null ? [] : [{ memberId, name, role, device, waitingSince, consented }];
}

/** Who is there, as sockets remember it: all that an object knows that has slept. */
export function presentIn(ctx: DurableObjectState): Present[] {
  return heard(ctx).flatMap((socket) => presentOf(carried(socket)));
}

/** `left`: as it asked. `changed`: it is to come back and be judged anew. */
const codes = { ...signalCloseCodes, left: 1000, changed: endingCodes.changed } as const;

/** Closes a socket from the room's side: nothing more is taken from it. */
export function expel(socket: WebSocket, why: keyof typeof codes): void {
  mark(socket, { expelled: true });
  close(socket, codes[why], why);
}

/** Sends a frame; a welcome with the reader's own ways to reach the others. */
export function answer(socket: WebSocket, frame: SignalServerFrame): void {
  const { iceServers } = carried(socket);
  send(socket, JSON.stringify(frame.type === "welcome" ? { ...frame, iceServers } : frame));
}

/** Refusals that a device gets before it is closed. */
export const mostRefused = 20;

/** Answers a frame that cannot be taken; a device that goes on like that is closed. */
export function refuse(
  socket: WebSocket,
  code: string,
  retryAfter: number | undefined,
  beforeClosing: () => void,
): void {
  const { nonsense } = carried(socket);
  if (nonsense >= mostRefused) {
    beforeClosing();
    return expel(socket, "policy");
  }
  mark(socket, { nonsense: nonsense + 1 });
  answer(socket, { type: "error", code, ...(retryAfter === undefined ? {} : { retryAfter }) });
}
/** Accepts a socket under the hibernation API with its identity on it. */
export function accept(ctx: DurableObjectState, { card: _, ...who }: SignalConnection): Response {
  const { 0: client, 1: server } = new WebSocketPair();
  ctx.acceptWebSocket(server);
  carry(server, { ...who, device: null, waitingSince: null, nonsense: 0, expelled: false });
  return new Response(null, { status: 101, webSocket: client });
}
