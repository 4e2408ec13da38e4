import { hours } from "../../../app/lib/duration";
import * as z from "zod";
import type { AlertHead, BoardFrame } from "../../../app/features/sos/board/alert";
import { shardNames } from "../../../app/platform/planes";
import type { Core } from "./core";
import { liveAlerts } from "./sos-board.store";
import type { Ending } from "../../../app/platform/objects/ending";
import { covers, endingCodes, type Connection } from "../endings";
import { attachments, close, openSockets, send, surplus } from "../sockets";

/** Why a socket was closed by us: the same as a member's channel. */
export const boardCloseCodes = {
  policy: 1008,
  tooBig: 1009,
  broken: 1011,
  ended: 4001,
  tooMany: 4008,
  tooOld: 4009,
} as const;
/** A connection's longest life (ms): then the device comes back and is authorised anew. */
export const connectionLife = hours(6);
/** Boards a member may have open. */
const mostDevices = 10;
/** Live alerts a board shows. */
export const mostShown = 200;

const ping = '{"type":"ping"}';
/** Answered by the platform without waking the object. */
export const pings = { ping, pong: '{"type":"pong"}' };

/** Who listens, as the object is told by the route that let them in. */
export const listenerSchema = z.object({
  clinicId: z.string(),
  shard: z.enum(shardNames),
  memberId: z.string(),
  role: z.enum(["psychologist", "admin"]),
  sessionId: z.string(),
  authorisedAt: z.number(),
});
export type Listener = z.output<typeof listenerSchema>;

/** What a socket carries through hibernation. */
const attachment = listenerSchema.omit({ clinicId: true, shard: true }).extend({ openedAt: z.number() });
const { carried: listenerOf, carry } = attachments(attachment);

/** When a socket was opened. */
export function openedAt(socket: WebSocket): number {
  return listenerOf(socket).openedAt;
}

type BoardNews = "sos-alert" | "sos-update";

function insideOf({ sql }: Core, alertId: string): Set<string> {
  const rows = sql.exec<{ member_id: string }>("select member_id from audience where alert_id = ?", alertId);
  return new Set([...rows].map(({ member_id: memberId }) => memberId));
}

/**
 * Sends an alert to the boards it concerns: all of the clinic's admins, and the psychologists who are called to it.
 * @param seats who has a seat at it, where that is known
 */
export function broadcast(core: Core, alert: AlertHead, type: BoardNews, seats?: ReadonlySet<string>): void {
  const sockets = openSockets(core.state);
  if (sockets.length === 0) return;
  const text = JSON.stringify({ type, alert } satisfies BoardFrame);
  const inside = seats ?? insideOf(core, alert.id);
  for (const socket of sockets) {
    const { memberId, role } = listenerOf(socket);
    if (role === "admin" || inside.has(memberId)) send(socket, text);
  }
}

/** What is live for a listener. */
export function liveFor(core: Core, { memberId, role }: { memberId: string; role: string }): AlertHead[] {
  return liveAlerts(core.sql, role === "admin" ? null : memberId, mostShown).map(({ head }) => head);
}

/** Whom each open board was opened for. */
export function openConnections(core: Core): Connection[] {
  return openSockets(core.state).map(listenerOf);
}

/** Closes the boards of which something holds. */
export function closeWhere(core: Core, holds: (of: Connection) => boolean, how: Ending["how"]): void {
  for (const socket of openSockets(core.state)) if (holds(listenerOf(socket))) close(socket, endingCodes[how], how);
}

/** Closes the boards that an ending covers. */
export function closeEnded(core: Core, ending: Ending): void {
  closeWhere(core, (connection) => covers(ending, connection), ending.how);
}

/** A board opens: it is told all that is live, then what changes. */
export function accept(core: Core, { memberId, role, sessionId, authorisedAt }: Listener): Response {
  const mine = openSockets(core.state, `member:${memberId}`);
  for (const socket of surplus(mine, mostDevices, (one) => listenerOf(one).openedAt))
    close(socket, boardCloseCodes.tooMany, "too many boards");
  const { 0: client, 1: server } = new WebSocketPair();
  core.state.acceptWebSocket(server, [`member:${memberId}`]);
  const openedAt = core.now();
  carry(server, { memberId, sessionId, authorisedAt, role, openedAt });
  const first: BoardFrame = { type: "alerts", alerts: liveFor(core, { memberId, role }), at: core.now() };
  send(server, JSON.stringify(first));
  return new Response(null, { status: 101, webSocket: client });
}
