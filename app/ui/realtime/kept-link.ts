import { backoff, patience, steadyAfter } from "./reconnect-policy";

/** What a link that is being opened tells its keeper. */
export type Hears<How extends string> = {
  /** Anything came, a heartbeat too. */
  alive(): void;
  /** The server let us in. */
  welcomed(): void;
  /** It is over: `lost`, or for good. Counted once. */
  over(how: How | "lost"): void;
  /** Whether it is over: what comes after that is not for anybody. */
  isOver(): boolean;
};

/** Everything outside that keeping a link needs. A link's `close` reports `lost` at once: a dead socket's own closing takes its time. */
export type KeeperPorts<Link, How extends string> = {
  open(hears: Hears<How>): Link;
  /** Asks for a sign of life. */
  ping(link: Link): void;
  /** Calls back when the network returns or the page is looked at again. @returns how to stop it */
  onWake(wake: () => void): () => void;
  /** 0 to 1. */
  random(): number;
};

type Told<How extends string> = {
  /** A link was lost; it will be tried again. */
  lost(wasWelcomed: boolean): void;
  /** Tried at once, as if nothing had failed before. */
  woken?(): void;
  /** It is over for good, and nothing is tried any more. */
  over(how: How): void;
};

/** `live`: the link, while the server has let us in. */
export type KeptLink<Link> = { live(): Link | null; stop(): void };

type Held<Link> = {
  link: Link | null;
  welcomed: boolean;
  openedAt: number;
  /** Links in a row that did not last. */
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  watch: ReturnType<typeof setTimeout> | undefined;
  stopped: boolean;
};

type Ports<Link, How extends string> = KeeperPorts<Link, How>;
type Closed = { close(): void };

/** Asks for a sign of life, and gives the link up when none comes: a laptop that slept has a line that only looks alive. */
function expectAlive<Link extends Closed, How extends string>(held: Held<Link>, ports: Ports<Link, How>, ms: number) {
  clearTimeout(held.watch);
  if (held.link) ports.ping(held.link);
  held.watch = setTimeout(() => held.link?.close(), ms);
}

/** One link: heard until it is over, and never after. */
function openLink<Link extends Closed, How extends string>(
  held: Held<Link>,
  ports: Ports<Link, How>,
  over: (how: How | "lost") => void,
): void {
  Object.assign(held, { openedAt: Date.now(), welcomed: false });
  let finished = false;
  const alive = () => {
    if (finished) return;
    clearTimeout(held.watch);
    held.watch = setTimeout(() => expectAlive(held, ports, patience.forPong), patience.quiet);
  };
  const link = ports.open({
    alive,
    isOver: () => finished,
    welcomed: () => (held.welcomed = true),
    over(how) {
      if (finished) return;
      finished = true;
      over(how);
    },
  });
  held.link = finished ? null : link;
  if (!finished) alive();
}

/** Counts a link that is over. @returns whether the server had let us in */
function settle(held: Held<unknown>): boolean {
  const { welcomed, openedAt } = held;
  if (welcomed && Date.now() - openedAt >= steadyAfter) held.failures = 0;
  Object.assign(held, { link: null, welcomed: false });
  clearTimeout(held.watch);
  return welcomed;
}

/** Keeps one link to the server: comes back after every loss, with growing pauses and at once when the network does. */
export function keepLink<Link extends Closed, How extends string>(
  ports: KeeperPorts<Link, How>,
  told: Told<How>,
): KeptLink<Link> {
  const held: Held<Link> = {
    ...{ link: null, welcomed: false, openedAt: 0, failures: 0, stopped: false },
    ...{ timer: undefined, watch: undefined },
  };
  const open = () => openLink(held, ports, over);
  const over = (how: How | "lost") => {
    const wasWelcomed = settle(held);
    if (held.stopped) return;
    if (how !== "lost") {
      stop();
      return told.over(how);
    }
    told.lost(wasWelcomed);
    held.timer = setTimeout(open, backoff(held.failures++, ports.random()));
  };
  const forget = ports.onWake(() => {
    if (held.stopped) return;
    if (held.link) return expectAlive(held, ports, patience.afterWake);
    held.failures = 0;
    told.woken?.();
    clearTimeout(held.timer);
    open();
  });
  const stop = () => {
    held.stopped = true;
    clearTimeout(held.timer);
    clearTimeout(held.watch);
    forget();
    held.link?.close();
  };
  open();
  return { live: () => (held.welcomed ? held.link : null), stop };
}
