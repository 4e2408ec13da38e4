import { browserPorts } from "./browser-ports";
import { connect } from "./connection";
import { newLine, type Line, type Listener } from "./line";
import { onePerBrowser } from "./one-per-browser";

type OpenLine = Line & { leave(): void };

const lines = new Map<string, OpenLine>();

/** The line stops of itself when the login is over: if it was ended on purpose, this device forgets. */
function stopped(owner: string): void {
  lines.delete(owner);
  void import("../device/leave-if-ended").then(({ leaveIfEnded }) => leaveIfEnded()).catch(() => undefined);
}

function openLine(owner: string): OpenLine {
  const line: OpenLine = { ...newLine(), leave: () => undefined };
  const tabs = {
    locks: "locks" in navigator ? navigator.locks : undefined,
    channel: (name: string) => ("BroadcastChannel" in globalThis ? new BroadcastChannel(name) : undefined),
  };
  line.leave = onePerBrowser(
    `caris-realtime:${owner}`,
    tabs,
    (onEvent, onStopped) => connect(browserPorts(owner), onEvent, onStopped),
    { event: line.tell, stopped: () => stopped(owner) },
  );
  return line;
}

/** Listens to a member's events; all listeners of a page share one line, and all tabs one connection. @returns how to stop */
export function subscribe(owner: string, listener: Listener): () => void {
  const line = lines.get(owner) ?? openLine(owner);
  lines.set(owner, line);
  line.add(listener);
  return () => {
    if (!line.remove(listener) || lines.get(owner) !== line) return;
    lines.delete(owner);
    line.leave();
  };
}
