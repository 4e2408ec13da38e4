import { browserPorts } from "./browser-ports";
import { connect, type RealtimeEvent } from "./connection";
import { onePerBrowser } from "./one-per-browser";

export type Listener = (event: RealtimeEvent) => void;
type Line = { listeners: Set<Listener>; recent: Set<string>; leave(): void };

const lines = new Map<string, Line>();
const remembered = 500;

function deliver({ listeners, recent }: Line, event: RealtimeEvent): void {
  const name = `${event.type} ${event.id}`;
  if (recent.has(name)) return;
  recent.add(name);
  const [oldest] = recent;
  if (recent.size > remembered && oldest !== undefined) recent.delete(oldest);
  for (const listener of listeners) listener(event);
}

/** The line stops of itself when the login is over: if it was ended on purpose, this device forgets. */
function stopped(owner: string): void {
  lines.delete(owner);
  void import("../device/leave-if-ended").then(({ leaveIfEnded }) => leaveIfEnded()).catch(() => undefined);
}

function openLine(owner: string): Line {
  const line: Line = { listeners: new Set(), recent: new Set(), leave: () => undefined };
  const tabs = {
    locks: "locks" in navigator ? navigator.locks : undefined,
    channel: (name: string) => ("BroadcastChannel" in globalThis ? new BroadcastChannel(name) : undefined),
  };
  line.leave = onePerBrowser(
    `caris-realtime:${owner}`,
    tabs,
    (onEvent, onStopped) => connect(browserPorts(owner), onEvent, onStopped),
    { event: (event) => deliver(line, event), stopped: () => stopped(owner) },
  );
  return line;
}

/** Listens to a member's events; all listeners of a page share one line, and all tabs one connection. @returns how to stop */
export function subscribe(owner: string, listener: Listener): () => void {
  const line = lines.get(owner) ?? openLine(owner);
  lines.set(owner, line);
  line.listeners.add(listener);
  return () => {
    line.listeners.delete(listener);
    if (line.listeners.size > 0 || lines.get(owner) !== line) return;
    lines.delete(owner);
    line.leave();
  };
}
