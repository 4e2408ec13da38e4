import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deviceDatabase, type HangsAt } from "../../tests/device-database";

const origin = "https://caris.test";
const tap = {
  ...{ label: "Feito", path: "/api/patient/regimens/hours", owner: "mem_ana", key: "tap:1" },
  body: { at: "2026-03-02T11:00:00.000Z", zone: "America/Sao_Paulo" },
};
const message = JSON.stringify({ title: "CÁRIS", body: "Você tem uma atualização", url: "/dashboard/medication", tap });

type Shown = { data: unknown; actions?: { action: string; title: string }[] };
type Sent = { path: string; headers: Record<string, string>; body: unknown };

let listeners: Record<string, (event: unknown) => void>;
let shown: Shown[];
let opened: string[];
let synced: string[];
let sent: Sent[];
let answer: () => Promise<Response>;
let hangsAt: HangsAt;

beforeEach(() => {
  vi.resetModules();
  [listeners, shown, opened, synced, sent, hangsAt] = [{}, [], [], [], [], null];
  answer = () => Promise.resolve(Response.json({ data: { at: tap.body.at } }, { status: 201 }));
  vi.stubGlobal("self", {
    location: new URL(`${origin}/sw.js`),
    addEventListener: (name: string, listener: (event: unknown) => void) => void (listeners[name] = listener),
    registration: {
      showNotification: (_: string, options: Shown) => Promise.resolve(void shown.push(options)),
      sync: { register: (tag: string) => Promise.resolve(void synced.push(tag)) },
    },
    clients: {
      matchAll: () => Promise.resolve([]),
      openWindow: (url: string) => Promise.resolve(void opened.push(url)),
    },
  });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("indexedDB", deviceDatabase(() => hangsAt).indexedDB);
  vi.stubGlobal("fetch", (path: string, init: { headers: Record<string, string>; body: string }) => {
    sent.push({ path, headers: init.headers, body: JSON.parse(init.body) as unknown });
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The worker with its device, which is somebody's. */
async function workerOf(owner: string | null): Promise<void> {
  const { rememberOwner } = await import("../ui/device/owner");
  await rememberOwner(owner);
  const { receivePush } = await import("./push");
  receivePush();
}

/** Lets a listener do all that it keeps the worker awake for. */
async function happen(name: string, event: Record<string, unknown>): Promise<void> {
  const works: Promise<unknown>[] = [];
  listeners[name]?.({ ...event, waitUntil: (work: Promise<unknown>) => void works.push(work) });
  for (const work of works) await work;
}

async function shownOf(text: string): Promise<Shown> {
  await happen("push", { data: { text: () => text } });
  const last = shown.at(-1);
  if (!last) throw new Error("nothing was shown");
  return last;
}

const press = ({ data }: Shown, action: string) =>
  happen("notificationclick", { action, notification: { data, close: () => undefined } });

async function waiting(): Promise<string[]> {
  const { outboxOf } = await import("../ui/outbox/outbox-store");
  return (await outboxOf(tap.owner)).map(({ waiting: { for: what } }) => what);
}

test("a notice's button does what it says as its reader, under its key, and opens nothing", async () => {
  await workerOf(tap.owner);
  const notice = await shownOf(message);
  expect(notice.actions).toEqual([{ action: "tap", title: "Feito" }]);
  await press(notice, "tap");
  const headers = { "X-Member-Id": tap.owner, "Idempotency-Key": tap.key };
  expect(sent).toEqual([{ path: tap.path, headers: expect.objectContaining(headers) as unknown, body: tap.body }]);
  expect(opened).toEqual([]);
  expect(await waiting()).toEqual([]);
});

test("delivered twice and pressed twice, it is the same key both times", async () => {
  await workerOf(tap.owner);
  await press(await shownOf(message), "tap");
  await press(await shownOf(message), "tap");
  expect(sent.map(({ headers }) => headers["Idempotency-Key"])).toEqual([tap.key, tap.key]);
});

test("without network it waits on the device, once, and is sent when there is one", async () => {
  await workerOf(tap.owner);
  answer = () => Promise.reject(new TypeError("offline"));
  const notice = await shownOf(message);
  await press(notice, "tap");
  await press(notice, "tap");
  expect([await waiting(), opened, synced.length]).toEqual([["network"], [], 2]);
  answer = () => Promise.resolve(Response.json({ data: {} }, { status: 201 }));
  const { sendOutbox } = await import("../ui/outbox/send-outbox");
  sent = [];
  expect(await sendOutbox()).toBe(true);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers).toHaveProperty("X-Queued-At");
  expect(await waiting()).toEqual([]);
});

test("a network that never answers holds nobody up, and what was tapped is kept", async () => {
  await workerOf(tap.owner);
  const notice = await shownOf(message);
  answer = () => new Promise(() => undefined);
  const { keepTap } = await import("./tap");
  const { data } = notice as { data: { tap: typeof tap } };
  vi.useFakeTimers();
  const kept = keepTap(data.tap, `${origin}/dashboard/medication`, () => undefined);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(await kept).toBe(true);
  vi.useRealTimers();
  expect(await waiting()).toEqual(["network"]);
});

test.each([401, 403, 422])(
  "an answer of %i leads to the page, and what was tapped stays until it can be sent",
  async (status) => {
    await workerOf(tap.owner);
    answer = () => Promise.resolve(Response.json({ error: { code: "x", message: "x" } }, { status }));
    await press(await shownOf(message), "tap");
    expect(opened).toEqual([`${origin}/dashboard/medication`]);
    expect(await waiting()).toHaveLength(1);
  },
);

test("who is not signed in here, or is somebody else, gets the page, and nothing is sent or kept", async () => {
  for (const owner of [null, "mem_bia"]) {
    await workerOf(owner);
    await press(await shownOf(message), "tap");
  }
  expect(opened).toHaveLength(2);
  expect([sent, await waiting()]).toEqual([[], []]);
});

test("a device that keeps nothing gets the page", async () => {
  await workerOf(tap.owner);
  const notice = await shownOf(message);
  vi.stubGlobal("indexedDB", undefined);
  vi.resetModules();
  const { receivePush } = await import("./push");
  receivePush();
  await press(notice, "tap");
  expect(opened).toEqual([`${origin}/dashboard/medication`]);
});

test("a notice pressed beside its button, or without one, leads where it says", async () => {
  await workerOf(tap.owner);
  await press(await shownOf(message), "");
  await press(await shownOf(JSON.stringify({ url: "/notices" })), "tap");
  expect(opened).toEqual([`${origin}/dashboard/medication`, `${origin}/notices`]);
  expect(sent).toEqual([]);
});
