import type { Connection } from "../endings";
import { connectionLife, mostDevices, streamText, type Frame } from "./user-channel.state";
import { kB } from "../../../app/lib/bytes";

type Stream = { of: Connection; openedAt: number; controller: ReadableStreamDefaultController<Uint8Array> };

/** Bytes that may wait for a slow device; beyond, it is let go and comes back where it was. */
const mostWaiting = 256 * kB;
/** Comments keep proxies from closing a quiet stream, and find out who is gone: workerd tells at the second write, so within 50 s. */
const heartbeat = 25_000;
const encoder = new TextEncoder();

/** The server-sent event streams of one object: for devices that cannot have sockets. They live in memory only. */
export type Streams = {
  open(of: Connection, now: number, first: readonly Frame[]): Response;
  send(frame: Frame, now: number): void;
  /** Closes those of which something holds. */
  closeWhere(holds: (of: Connection) => boolean): void;
  /** Whom each was opened for. */
  connections(): Connection[];
};

function write(stream: Stream, text: string): boolean {
  try {
    if ((stream.controller.desiredSize ?? 0) <= 0) return false;
    stream.controller.enqueue(encoder.encode(text));
    return true;
  } catch {
    return false; // closed or cancelled meanwhile
  }
}

function end({ controller }: Stream): void {
  try {
    controller.close();
  } catch {
    // it was already
  }
}

/** No streams yet. */
export function newStreams(): Streams {
  const open = new Set<Stream>();
  let beat: ReturnType<typeof setInterval> | undefined;
  const drop = (stream: Stream) => {
    open.delete(stream);
    if (open.size === 0) clearInterval(beat);
    end(stream);
  };
  const sendAll = (text: string, now: number) => {
    for (const stream of [...open]) if (stream.openedAt + connectionLife <= now || !write(stream, text)) drop(stream);
  };
  return {
    open(of, now, first) {
      for (const oldest of [...open].slice(0, Math.max(0, open.size + 1 - mostDevices))) drop(oldest);
      let stream: Stream | undefined;
      const body = new ReadableStream<Uint8Array>(
        {
          start(controller) {
            stream = { of, openedAt: now, controller };
            controller.enqueue(encoder.encode(`retry: 3000\n\n${first.map(streamText).join("")}`));
          },
          cancel() {
            if (stream) drop(stream);
          },
        },
        new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
      );
      if (open.size === 0) beat = setInterval(() => sendAll(": \n\n", Date.now()), heartbeat);
      if (stream) open.add(stream);
      return new Response(body, { headers: { "Content-Type": "text/event-stream; charset=utf-8" } });
    },
    send: (frame, now) => sendAll(streamText(frame), now),
    closeWhere(holds) {
      for (const stream of [...open]) if (holds(stream.of)) drop(stream);
    },
    connections: () => [...open].map(({ of }) => of),
  };
}
