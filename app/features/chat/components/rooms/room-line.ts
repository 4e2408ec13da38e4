import { backoff, patience, steadyAfter } from "~/ui/realtime/reconnect-policy";
import type { ClientFrame, ServerFrame } from "../../chat.schema";

/** How a line ended: the login or the membership is over, or it was only lost. */
export type LineEnd = "over" | "lost";
export type LinkReports = { alive(): void; frame(frame: ServerFrame): void; over(how: LineEnd): void };
/** `close` reports `lost` at once: a dead socket's own closing takes its time. */
export type RoomLink = { send(frame: ClientFrame): void; close(): void };

/** Everything outside that a line needs, so that tests can hand in their own. */
export type LinePorts = {
  open(reports: LinkReports): RoomLink;
  /** Calls back when the network returns or the page is looked at again. @returns how to stop it */
  onWake(wake: () => void): () => void;
  /** 0 to 1. */
  random(): number;
};

/** `blocked`: sockets do not get through here, though it is still tried. */
export type LineState = "opening" | "open" | "lost" | "blocked" | "over";
export type Line = { send(frame: ClientFrame): boolean; stop(): void };
export type LineTold = { frame(frame: ServerFrame): void; state(state: LineState): void };

/** Sockets in a row that were never welcomed before the room is asked by plain requests too. */
const failuresBeforeRequests = 2;

type Held = {
  link: RoomLink | null;
  isOpen: boolean;
  openedAt: number;
  failures: number;
  unwelcome: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  watch: ReturnType<typeof setTimeout> | undefined;
};

function newlyHeld(): Held {
  const counters = { openedAt: 0, failures: 0, unwelcome: 0 };
  return { ...counters, link: null, isOpen: false, timer: undefined, watch: undefined };
}

/** Asks for a sign of life, and gives the link up when none comes. */
function expectAlive(held: Held, ms: number): void {
  clearTimeout(held.watch);
  held.link?.send({ type: "ping" });
  held.watch = setTimeout(() => held.link?.close(), ms);
}

/** One link: hands its frames on until it is over, and never after. */
function openLink(held: Held, ports: LinePorts, told: LineTold, over: (how: LineEnd) => void): void {
  let finished = false;
  held.openedAt = Date.now();
  const alive = () => {
    if (finished) return;
    clearTimeout(held.watch);
    held.watch = setTimeout(() => expectAlive(held, patience.forPong), patience.quiet);
  };
  const link = ports.open({
    alive,
    frame(frame) {
      if (finished) return;
      if (frame.type === "welcome") {
        Object.assign(held, { isOpen: true, unwelcome: 0 });
        told.state("open");
      }
      told.frame(frame);
    },
    over(how) {
      if (finished) return;
      finished = true;
      over(how);
    },
  });
  held.link = finished ? null : link;
  if (!finished) alive();
}

/** Counts a link that is over. */
function settleLost(held: Held): void {
  if (held.isOpen && Date.now() - held.openedAt >= steadyAfter) held.failures = 0;
  if (!held.isOpen) held.unwelcome++;
  Object.assign(held, { link: null, isOpen: false });
  clearTimeout(held.watch);
}

/** Holds one socket to a room: comes back after every loss, with growing pauses and at once when the network does. */
export function holdLine(ports: LinePorts, told: LineTold): Line {
  const held = newlyHeld();
  let stopped = false;
  const open = () => openLink(held, ports, told, over);
  const over = (how: LineEnd) => {
    settleLost(held);
    if (stopped) return;
    if (how === "over") {
      stop();
      return told.state("over");
    }
    told.state(held.unwelcome >= failuresBeforeRequests ? "blocked" : "lost");
    held.timer = setTimeout(open, backoff(held.failures++, ports.random()));
  };
  const forget = ports.onWake(() => {
    if (stopped) return;
    if (held.link) return expectAlive(held, patience.afterWake);
    held.failures = 0;
    clearTimeout(held.timer);
    open();
  });
  const stop = () => {
    stopped = true;
    clearTimeout(held.timer);
    clearTimeout(held.watch);
    forget();
    held.link?.close();
  };
  told.state("opening");
  open();
  return {
    stop,
    send(frame) {
      if (held.isOpen) held.link?.send(frame);
      return held.isOpen;
    },
  };
}
