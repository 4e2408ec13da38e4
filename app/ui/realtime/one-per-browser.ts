import type { RealtimeEvent } from "./connection";

/** What a tab needs to agree with the others; browsers without either hold a connection per tab. */
export type TabPorts = {
  locks: Pick<LockManager, "request"> | undefined;
  channel(name: string): BroadcastChannel | undefined;
};

/** Connects: the tab's part when it is its turn. */
export type Hold = (onEvent: (event: RealtimeEvent) => void, onStopped: () => void) => { stop(): void };

const stopped = "stopped";

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
  const toTabs = (message: RealtimeEvent | typeof stopped) => channel?.postMessage(message);
  const hear = (message: RealtimeEvent | typeof stopped) => {
    if (message !== stopped) return tell.event(message);
    end();
    tell.stopped();
  };
  const both = (message: RealtimeEvent | typeof stopped) => {
    toTabs(message);
    hear(message);
  };
  if (channel) channel.onmessage = ({ data }: MessageEvent<RealtimeEvent | typeof stopped>) => hear(data);
  const lead = () => holdUntil(leaving.signal, () => hold(both, () => both(stopped)));
  if (locks && channel) locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined); // left while waiting
  else void lead();
  return end;
}
