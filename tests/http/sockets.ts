import { WebSocket } from "ws";
import { inject, onTestFinished } from "vitest";
import type { SignedIn } from "./people";
import { site } from "./site";

export type Frame = { id: string; type: string; data: Record<string, unknown> };
export type OpenSocket = {
  frames: Frame[];
  /** The code it was closed with, null while it is open. */
  closed(): number | null;
  send(text: string): void;
  close(): void;
};

/** Tells a member something, as the notices feature does. */
export async function publish(
  { clinicId, memberId }: SignedIn,
  n: number,
): Promise<{ id: number; duplicate: boolean }> {
  const event = { key: `evt_${memberId}_${n}`, type: "notification", data: { n } };
  const answer = await fetch(inject("publisherUrl"), {
    method: "POST",
    body: JSON.stringify({ clinicId, memberId, event }),
  });
  if (!answer.ok) throw new Error(`publishing answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as { id: number; duplicate: boolean };
}

/** A stream of server-sent events, as text so far. */
export async function streamOf(
  path: string,
  headers: Record<string, string>,
): Promise<{ text(): string; ended(): boolean }> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const answer = await fetch(`${site}${path}`, { headers, signal: stop.signal });
  if (answer.status !== 200 || !answer.body) throw new Error(`${path} answered ${answer.status}`);
  let text = "";
  let ended = false;
  const read = async () => {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>)
      text += Buffer.from(chunk).toString();
    ended = true;
  };
  read().catch(() => {
    ended = true;
  });
  return { text: () => text, ended: () => ended };
}

/** Opens a socket of the app. @returns the socket when it is let in, else the status of the refusal */
export function openSocket(path: string, headers: Record<string, string> = {}): Promise<OpenSocket | number> {
  const socket = new WebSocket(`${site.replace("http", "ws")}${path}`, { headers });
  const frames: Frame[] = [];
  let code: number | null = null;
  socket.on("message", (text: Buffer) => frames.push(JSON.parse(text.toString()) as Frame));
  socket.on("close", (closed) => {
    code = closed;
  });
  onTestFinished(() => {
    socket.terminate();
  });
  return new Promise((resolve, reject) => {
    socket.on("unexpected-response", (_request, answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    socket.on("error", reject);
    socket.on("open", () => {
      const closed = () => {
        // workerd leaves the connection below a hibernating object's socket open after both closing frames; a client may end it.
        if (socket.readyState === WebSocket.CLOSING) socket.terminate();
        return code;
      };
      resolve({ frames, closed, send: (text) => socket.send(text), close: () => socket.close() });
    });
  });
}

/** Opens a socket that must be let in. */
export async function socketOf(path: string, headers: Record<string, string> = {}): Promise<OpenSocket> {
  const opened = await openSocket(path, headers);
  if (typeof opened === "number") throw new Error(`${path} answered ${opened}`);
  return opened;
}
