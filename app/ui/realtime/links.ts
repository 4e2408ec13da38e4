import type { Link, LinkReports, OpenLink, RealtimeEvent } from "./connection";

/** The login has ended (api.md). */
const sessionEnded = 4001;
const ping = '{"type":"ping"}'; // just so: the platform answers these very bytes without waking the object

/** A frame of the server's, or null. By hand: the schema library is larger than everything here. */
export function readFrame(text: unknown): RealtimeEvent | null {
  try {
    const frame: unknown = JSON.parse(String(text));
    if (typeof frame !== "object" || frame === null || !("type" in frame) || typeof frame.type !== "string")
      return null;
    const id = "id" in frame && typeof frame.id === "string" ? frame.id : "";
    return { id, type: frame.type, data: "data" in frame ? frame.data : {} };
  } catch {
    return null;
  }
}

function search(after: string | null): string {
  return after === null ? "" : `?after=${encodeURIComponent(after)}`;
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

/** Why a socket was never opened: browsers do not tell, so the address is asked without an upgrade. */
async function whyNot(): Promise<"refused" | "lost"> {
  try {
    return isRefusal((await fetch("/api/realtime")).status) ? "refused" : "lost";
  } catch {
    return "lost";
  }
}

/** A socket to the member's channel, with the login cookie. */
export const openSocket: OpenLink = (after, reports) => {
  const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/realtime${search(after)}`);
  let opened = false;
  socket.onopen = () => {
    opened = true;
    reports.alive();
  };
  socket.onmessage = ({ data }) => {
    reports.alive();
    const frame = readFrame(data);
    if (frame) reports.event(frame);
  };
  socket.onclose = ({ code }) => {
    if (code === sessionEnded) reports.over("ended");
    else if (opened) reports.over("lost");
    else void whyNot().then(reports.over);
  };
  return {
    ping: () => (socket.readyState === WebSocket.OPEN ? socket.send(ping) : undefined),
    close() {
      socket.onclose = null;
      socket.close();
      reports.over("lost");
    },
  };
};

/** Server-sent events (HTML §9.2), as far as our server uses them: one `data` line in each block. */
async function readStream(body: ReadableStream<Uint8Array>, reports: LinkReports): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    reports.alive();
    const blocks = (rest + read.value).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const line = block.split("\n").find((l) => l.startsWith("data: "));
      const frame = line === undefined ? null : readFrame(line.slice(6));
      if (frame) reports.event(frame);
    }
  }
}

/**
 * The same as a stream. By `fetch` and not `EventSource`: that one cannot say why it was refused, comes back on its own
 * clock, and hears only events whose names it knew beforehand.
 */
export const openStream: OpenLink = (after, reports): Link => {
  const stop = new AbortController();
  const run = async (): Promise<"refused" | "lost"> => {
    const headers = { Accept: "text/event-stream" };
    const answer = await fetch(`/api/events${search(after)}`, { headers, signal: stop.signal });
    if (isRefusal(answer.status)) return "refused";
    if (answer.ok && answer.body) await readStream(answer.body, reports);
    return "lost";
  };
  run().then(reports.over, () => reports.over("lost"));
  return {
    ping: () => undefined,
    close() {
      stop.abort();
      reports.over("lost");
    },
  };
};
