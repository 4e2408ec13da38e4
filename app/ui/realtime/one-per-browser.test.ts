import { expect, test } from "vitest";
import type { RealtimeEvent } from "./connection";
import { onePerBrowser, type TabPorts } from "./one-per-browser";

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const event = (id: string): RealtimeEvent => ({ id, type: "notification", data: {} });

/** One browser: its locks and channels. */
function browser(withLocks = true) {
  const waiting: { signal: AbortSignal; run(): Promise<void> }[] = [];
  let held = false;
  const next = () => {
    const turn = held ? undefined : waiting.shift();
    if (!turn) return;
    if (turn.signal.aborted) return next();
    held = true;
    void turn.run().then(() => {
      held = false;
      next();
    });
  };
  const request = (_name: string, { signal }: { signal: AbortSignal }, run: () => Promise<void>) => {
    waiting.push({ signal, run });
    next();
    return Promise.resolve();
  };
  const channels = new Set<Record<string, unknown>>();
  const channel = () => {
    const own: Record<string, unknown> = {
      postMessage(data: unknown) {
        for (const other of channels) if (other !== own) (other.onmessage as (m: unknown) => void)({ data });
      },
      close: () => void channels.delete(own),
    };
    channels.add(own);
    return own as unknown as BroadcastChannel;
  };
  return { locks: withLocks ? { request } : undefined, channel } as unknown as TabPorts;
}

/** A tab of a browser. */
function tab(ports: TabPorts) {
  const own = { heard: [] as string[], holding: false, stopped: false, tell: (_: RealtimeEvent) => {}, end: () => {} };
  const leave = onePerBrowser(
    "caris-realtime:mem_1",
    ports,
    (onEvent, onStopped) => {
      Object.assign(own, { holding: true, tell: onEvent, end: onStopped });
      return { stop: () => void (own.holding = false) };
    },
    { event: ({ id }) => own.heard.push(id), stopped: () => void (own.stopped = true) },
  );
  return Object.assign(own, { leave });
}

test("a tab that begins to listen is told what the one with the connection heard while it was opening; no other hears it twice", async () => {
  const ports = browser();
  const first = tab(ports);
  await settle();
  first.tell(event("1"));
  const second = tab(ports);
  await settle();
  first.tell(event("2"));
  expect([second.heard, second.holding]).toEqual([["1", "2"], false]);
});

test("ten tabs hold one connection and all hear", async () => {
  const ports = browser();
  const tabs = Array.from({ length: 10 }, () => tab(ports));
  await settle();
  expect(tabs.filter(({ holding }) => holding)).toHaveLength(1);
  tabs[0]?.tell(event("1"));
  expect(tabs.map(({ heard }) => heard)).toEqual(Array.from({ length: 10 }, () => ["1"]));
});

test("when the tab that holds goes, the next takes over; one that left while waiting never does", async () => {
  const ports = browser();
  const [first, second, third] = [tab(ports), tab(ports), tab(ports)];
  await settle();
  second.leave();
  first.leave();
  await settle();
  expect([first.holding, second.holding, third.holding]).toEqual([false, false, true]);
  third.tell(event("2"));
  expect([first.heard, second.heard, third.heard]).toEqual([[], [], ["2"]]);
});

test("a login that has ended stops all tabs, and none tries again", async () => {
  const ports = browser();
  const tabs = [tab(ports), tab(ports)];
  await settle();
  tabs[0]?.end();
  await settle();
  expect(tabs.map(({ holding, stopped }) => [holding, stopped])).toEqual([
    [false, true],
    [false, true],
  ]);
});

test("without locks each tab holds its own", async () => {
  const ports = browser(false);
  const tabs = [tab(ports), tab(ports)];
  await settle();
  tabs[0]?.tell(event("1"));
  expect(tabs.map(({ holding, heard }) => [holding, heard])).toEqual([
    [true, ["1"]],
    [true, []],
  ]);
});
