import { afterEach, expect, test, vi } from "vitest";
import type { RealtimeEvent } from "./connection";
import { openStream, readFrame } from "./links";

afterEach(() => void vi.unstubAllGlobals());

/** A stream's reports, its events and its end. */
function reported() {
  const events: RealtimeEvent[] = [];
  let end = (_how: string) => {};
  const over = new Promise<string>((resolve) => (end = resolve));
  return { events, over, reports: { alive: () => {}, event: (e: RealtimeEvent) => void events.push(e), over: end } };
}

test("a frame is read, what is none is nothing", () => {
  expect(readFrame('{"id":"1","type":"unread","data":{"unread":2}}')).toEqual({
    ...{ id: "1", type: "unread", data: { unread: 2 } },
  });
  expect(readFrame('{"type":"pong"}')).toEqual({ id: "", type: "pong", data: {} });
  for (const wrong of ["", "x", "null", "[]", '{"type":1}', '"ping"']) expect(readFrame(wrong)).toBeNull();
});

test("a stream is read however it is cut, and goes on after an id", async () => {
  const text =
    'retry: 3000\n\nid: 1\nevent: a\ndata: {"id":"1","type":"a","data":{}}\n\n: \n\nid: 2\nevent: b\ndata: {"id":"2","type":"b","data":{"é":1}}\n\n';
  const bytes = new TextEncoder().encode(text);
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < bytes.length; i += 7) controller.enqueue(bytes.slice(i, i + 7));
        controller.close();
      },
    });
    return Promise.resolve(new Response(body));
  });
  const { events, over, reports } = reported();
  openStream("0/1", reports);
  expect(await over).toBe("lost");
  expect([asked, events.map(({ id, type }) => id + type)]).toEqual([["/api/events?after=0%2F1"], ["1a", "2b"]]);
});

test.each([
  [401, "refused"],
  [403, "refused"],
  [503, "lost"],
])("an answer of %s means %s", async (status, how) => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status })));
  const { over, reports } = reported();
  openStream(null, reports);
  expect(await over).toBe(how);
});
