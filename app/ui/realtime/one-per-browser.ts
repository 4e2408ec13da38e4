import type { RealtimeEvent } from "./connection";

/** What a tab needs to agree with the others; browsers without either hold a connection per tab. */
export type TabPorts = {
  locks: Pick<LockManager, "request"> | undefined;
  channel(name: string): BroadcastChannel | undefined;
};

/** Connects: the tab's part when it is its turn. */
export type Hold = (onEvent: (event: RealtimeEvent) => void, onStopped: () => void) => { stop(): void };

const stopped = "stopped";
/** A tab says that it listens from now on: whoever holds the connection tells it what came while it was opening. */
const joined = "joined";
/** Longer than a page takes (ms) from being read by the server until it listens. */
const openingTime = 30_000;
const mostLately = 50;
type Message = RealtimeEvent | typeof stopped | typeof joined;

/** Holds the connection until the tab leaves. */
function holdUntil(leaving: AbortSignal, start: () => { stop(): void }): Promise<void> {
  return new Promise((resolve) => {
    const connection = start();
    const leave = () => {
      connection.stop();
      resolve();
    };
    if (leaving.aborted) leave();
    else leaving.addEventListener("abort", leave);
  });
}

/**
 * Lets one tab of the browser hold the connection and tell the others; when it goes, the next takes over where it stood.
 * @returns how this tab leaves
 */
export function onePerBrowser(
  name: string,
  { locks, channel: open }: TabPorts,
  hold: Hold,
  tell: { event(event: RealtimeEvent): void; stopped(): void },
): () => void {
  const leaving = new AbortController();
  const channel = locks ? open(name) : undefined;
  const end = () => {
    leaving.abort();
    channel?.close();
  };
  /** What came over this tab's own connection. */
  let lately: { event: RealtimeEvent; at: number }[] = [];
  const toTabs = (message: Message) => channel?.postMessage(message);
  const hear = (message: Message) => {
    if (message === joined) return lately.forEach(({ event, at }) => at > Date.now() - openingTime && toTabs(event));
    if (message !== stopped) return tell.event(message);
    end();
    tell.stopped();
  };
  const both = (message: RealtimeEvent | typeof stopped) => {
    if (message !== stopped) lately = [...lately.slice(1 - mostLately), { event: message, at: Date.now() }];
    toTabs(message);
    hear(message);
  };
  if (channel) channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  toTabs(joined);
  const lead = () => holdUntil(leaving.signal, () => hold(both, () => both(stopped)));
  if (locks && channel) locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined); // left while waiting
  else void lead();
  return end;
}
