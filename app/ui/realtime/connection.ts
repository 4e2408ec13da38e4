import { backoff, failuresBeforeStream, patience, steadyAfter } from "./reconnect-policy";

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

type Running = {
  /** The last event this connection knows of. */
  last: string | null;
  link: Link | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  watch: ReturnType<typeof setTimeout> | undefined;
  openedAt: number;
  /** Links in a row that did not last, of any kind; and sockets among them, without one that lasted. */
  failures: number;
  failedSockets: number;
  stopped: boolean;
};

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
  const state = newlyRunning(ports);
  const open = () => openLink(state, ports, onEvent, over);
  const over = (how: "refused" | "ended" | "lost") => {
    state.link = null;
    clearTimeout(state.watch);
    if (state.stopped) return;
    if (how !== "lost") {
      stop();
      return onStopped();
    }
    state.timer = setTimeout(open, backoff(state.failures++, ports.random()));
  };
  const forget = ports.onWake(() => {
    if (state.stopped) return;
    if (state.link) return expectAlive(state, patience.afterWake);
    Object.assign(state, { failures: 0, failedSockets: 0 });
    clearTimeout(state.timer);
    open();
  });
  const stop = () => {
    state.stopped = true;
    clearTimeout(state.timer);
    clearTimeout(state.watch);
    forget();
    state.link?.close();
    state.link = null;
  };
  open();
  return { stop };
}

function newlyRunning({ seen }: ConnectionPorts): Running {
  const counters = { openedAt: 0, failures: 0, failedSockets: 0 };
  return { ...counters, last: seen.read(), link: null, timer: undefined, watch: undefined, stopped: false };
}

/** Asks for a sign of life, and gives the link up when none comes: a laptop that slept has a line that only looks alive. */
function expectAlive(state: Running, ms: number): void {
  clearTimeout(state.watch);
  state.link?.ping();
  state.watch = setTimeout(() => state.link?.close(), ms);
}

function openLink(
  state: Running,
  ports: ConnectionPorts,
  onEvent: (event: RealtimeEvent) => void,
  over: (how: "refused" | "ended" | "lost") => void,
): void {
  const isSocket = state.failedSockets < failuresBeforeStream;
  state.openedAt = Date.now();
  let welcomed = false;
  let finished = false;
  const alive = () => {
    if (finished) return;
    clearTimeout(state.watch);
    state.watch = setTimeout(() => expectAlive(state, patience.forPong), patience.quiet);
  };
  const reports: LinkReports = {
    alive,
    event(event) {
      if (finished) return;
      if (event.type === "welcome") welcomed = true;
      const isFirst = event.type === "welcome" && state.last === null;
      if (!isFirst && (control.has(event.type) || event.id === state.last)) return;
      state.last = event.id;
      ports.seen.write(event.id); // before it is told, so that nothing is told twice
      // The page may have been loaded before the line stood, and nobody knows what came in between.
      onEvent(isFirst ? { ...event, type: "resync" } : event);
    },
    over(how) {
      if (finished) return;
      finished = true;
      if (welcomed && Date.now() - state.openedAt >= steadyAfter) state.failures = 0;
      if (isSocket) state.failedSockets = welcomed ? 0 : state.failedSockets + 1;
      over(how);
    },
  };
  state.link = (isSocket ? ports.openSocket : ports.openStream)(state.last, reports);
  if (!finished) alive();
  else state.link = null;
}
