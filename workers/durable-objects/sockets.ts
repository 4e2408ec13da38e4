import type * as z from "zod";

/** What an object's sockets carry through hibernation: parsed once, and remembered while the object is awake. */
export function attachments<T extends z.ZodType>(schema: T) {
  const known = new WeakMap<WebSocket, z.output<T>>();
  return {
    carried(socket: WebSocket): z.output<T> {
      const found = known.get(socket) ?? schema.parse(socket.deserializeAttachment());
      known.set(socket, found);
      return found;
    },
    carry(socket: WebSocket, what: z.output<T>): void {
      known.set(socket, what);
      socket.serializeAttachment(what);
    },
  };
}

/** Closes a socket, whatever state it is in. */
export function close(socket: WebSocket, code: number, reason: string): void {
  try {
    socket.close(code, reason);
  } catch {
    // closed already, or a code of the other side's that must not be sent (1005, 1006)
  }
}

/** The other half of the closing handshake (RFC 6455 §5.5.1). */
export function completeClose(socket: WebSocket, code: number): void {
  close(socket, code === 1005 || code === 1006 ? 1000 : code, "");
}

/** Sends; a socket that is broken is closed (1011) and stops nobody. */
export function send(socket: WebSocket, text: string): void {
  try {
    socket.send(text);
  } catch {
    close(socket, 1011, "broken");
  }
}

/** The sockets that are open, all or those of one tag. */
export function openSockets(ctx: DurableObjectState, tag?: string): WebSocket[] {
  return ctx.getWebSockets(tag).filter(({ readyState }) => readyState === WebSocket.OPEN);
}

/** What makes room for one more among sockets of which there may be `most`: the oldest. */
export function surplus(sockets: WebSocket[], most: number, openedAt: (socket: WebSocket) => number): WebSocket[] {
  const byAge = [...sockets].sort((a, b) => openedAt(a) - openedAt(b));
  return byAge.slice(0, Math.max(0, byAge.length + 1 - most));
}

/**
 * Closes sockets past their life, which then come back and are authorised anew.
 * @returns when (ms) the next one will be, null when none is open
 */
export function closeOld(
  sockets: WebSocket[],
  { life, now, code }: { life: number; now: number; code: number },
  openedAt: (socket: WebSocket) => number,
): number | null {
  let next: number | null = null;
  for (const socket of sockets) {
    const end = openedAt(socket) + life;
    if (end <= now) close(socket, code, "come back");
    else next = Math.min(next ?? end, end);
  }
  return next;
}
