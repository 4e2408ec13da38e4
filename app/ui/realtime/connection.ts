import { keepLink, type Hears } from "./kept-link";
import { failuresBeforeStream } from "./reconnect-policy";

/** What happened, as the server tells it; ids are opaque. `resync`: too much was missed, load your state anew. */
export type RealtimeEvent = { id: string; type: string; data: unknown };

/** What a socket or stream reports while it lives. */
export type LinkReports = {
  /** Anything came, a heartbeat too. */
  alive(): void;
  event(event: RealtimeEvent): void;
  /** It is over; `refused` when the server let nobody in with this login. Reported once, nothing after it. */
  over(how: "refused" | "ended" | "lost"): void;
};
/** `close` reports `lost` at once: a dead socket's own closing takes its time. */
export type Link = { ping(): void; close(): void };
export type OpenLink = (after: string | null, reports: LinkReports) => Link;

/** Everything outside that a connection needs, so that tests can hand in their own. */
export type ConnectionPorts = {
  openSocket: OpenLink;
  openStream: OpenLink;
  /** The last event seen by this member in this browser. */
  seen: { read(): string | null; write(id: string): void };
  /** Calls back when the network returns or the page is looked at again. @returns how to stop it */
  onWake(wake: () => void): () => void;
  /** 0 to 1. */
  random(): number;
};

export type Connection = { stop(): void };

const control = new Set(["welcome", "pong", "error"]);

/**
 * Holds one line to the server: comes back after every loss, with growing pauses and at once when the network does, goes on
 * after the last event seen, and falls back to a stream where sockets do not get through. It stops when the login has ended.
 * @param onEvent is called once per event, in order
 * @param onStopped is called when it has stopped of itself
 */
export function connect(
  ports: ConnectionPorts,
  onEvent: (event: RealtimeEvent) => void,
  onStopped: () => void = () => undefined,
): Connection {
  let last = ports.seen.read();
  /** Sockets in a row that never got through. */
  let failedSockets = 0;
  let isSocket = true;
  const hear = (event: RealtimeEvent) => {
    const isFirst = event.type === "welcome" && last === null;
    if (!isFirst && (control.has(event.type) || event.id === last)) return;
    last = event.id;
    ports.seen.write(event.id); // before it is told, so that nothing is told twice
    // The page may have been loaded before the line stood, and nobody knows what came in between.
    onEvent(isFirst ? { ...event, type: "resync" } : event);
  };
  const open = ({ alive, over, isOver, welcomed }: Hears<"refused" | "ended">): Link => {
    isSocket = failedSockets < failuresBeforeStream;
    const event = (event: RealtimeEvent) => {
      if (isOver()) return;
      if (event.type === "welcome") welcomed();
      hear(event);
    };
    return (isSocket ? ports.openSocket : ports.openStream)(last, { alive, over, event });
  };
  const { onWake, random } = ports;
  return keepLink(
    { open, ping: (link) => link.ping(), onWake, random },
    {
      lost(wasWelcomed) {
        if (isSocket) failedSockets = wasWelcomed ? 0 : failedSockets + 1;
      },
      woken: () => (failedSockets = 0),
      over: onStopped,
    },
  );
}
