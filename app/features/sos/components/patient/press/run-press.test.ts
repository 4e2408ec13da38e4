import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deviceDatabase, type HangsAt } from "../../../../../../tests/device-database";

const press = { owner: "mem_1", key: "k1", severity: "urgent", message: "" };
const arrives = () => Promise.resolve(Response.json({ data: { id: "sos_1" } }));
const noNetwork = () => Promise.reject(new TypeError("offline"));
let hangsAt: HangsAt = null;
let stop: () => void = () => undefined;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  hangsAt = null;
  vi.stubGlobal("indexedDB", deviceDatabase(() => hangsAt).indexedDB);
  vi.stubGlobal("BroadcastChannel", undefined);
});

afterEach(() => {
  stop(); // a press of one test must not go on in the next
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Presses with a network that answers as it is told, and writes down what the person is shown. */
async function pressed(answer: () => Promise<Response>, onRefused?: () => void) {
  const network = { answer, asked: [] as number[] };
  const shown: string[] = [];
  const began = Date.now();
  vi.stubGlobal("fetch", () => {
    network.asked.push(Math.round((Date.now() - began) / 1000));
    return network.answer();
  });
  const [{ begun }, { runPress }] = await Promise.all([import("./held-press"), import("./run-press")]);
  const run = runPress(begun(press), {
    onStanding: (standing) => shown.push(standing),
    onSent: (id) => shown.push(id),
    onRefused,
  });
  stop = () => run.stop();
  return { network, shown, run };
}

const everywhere: HangsAt[] = ["open", "blocked", "transaction", "request"];

test.each(everywhere)(
  "a device that hangs at %s holds up neither the press nor its being shown as arrived",
  async (at) => {
    hangsAt = at;
    const { network, shown } = await pressed(arrives);
    await vi.advanceTimersByTimeAsync(1000);
    expect(network.asked).toEqual([0]);
    expect(shown).toEqual(["sending", "sos_1"]);
  },
);

test.each(everywhere)("a device that hangs at %s: what did not go is said and tried again", async (at) => {
  hangsAt = at;
  const { network, shown } = await pressed(noNetwork);
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toEqual(["sending", "waiting-here"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.asked).toEqual([0, 2, 6, 14, 29, 44, 59]);
  network.answer = arrives;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(shown).toEqual(["sending", "waiting-here", "sos_1"]);
});

test("a network that never answers is tried again", async () => {
  const never = () => new Promise<Response>(() => undefined);
  vi.stubGlobal("indexedDB", undefined);
  const { network, shown } = await pressed(never);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(network.asked).toEqual([0, 12]);
  expect(shown).toEqual(["sending", "waiting-here"]);
});

test("kept on the device, it is said to leave by itself", async () => {
  vi.useRealTimers();
  const { shown } = await pressed(noNetwork);
  await vi.waitFor(() => expect(shown.at(-1)).toBe("waiting"));
});

test("the network is back: tried at once, and shown once", async () => {
  const { network, shown, run } = await pressed(noNetwork);
  await vi.advanceTimersByTimeAsync(100);
  network.answer = arrives;
  run.tryNow();
  run.tryNow();
  await vi.advanceTimersByTimeAsync(1000);
  run.arrived("sos_1");
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown.filter((what) => what === "sos_1")).toHaveLength(1);
  expect(network.asked).toHaveLength(2);
});

test("one taken back that had left already is said to have arrived", async () => {
  let answer: (said: Response) => void = () => undefined;
  const { network, shown, run } = await pressed(noNetwork);
  await vi.advanceTimersByTimeAsync(100);
  network.answer = () => new Promise((resolve) => (answer = resolve));
  run.tryNow();
  run.takeBack();
  answer(Response.json({ data: { id: "sos_1" } }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown.at(-1)).toBe("sos_1");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.asked).toHaveLength(2);
});

test("without a login the press stays, is said to, and leaves once there is one again", async () => {
  vi.useRealTimers();
  const signedOut = () => Promise.resolve(new Response("{}", { status: 401 }));
  const onRefused = vi.fn();
  const { network, shown, run } = await pressed(signedOut, onRefused);
  await vi.waitFor(() => expect(shown.at(-1)).toBe("sign-in"));
  const { heldPress } = await import("./press");
  expect((await heldPress("mem_1"))?.press).toEqual(press);
  expect(onRefused).not.toHaveBeenCalled();
  network.answer = arrives;
  run.tryNow();
  await vi.waitFor(() => expect(shown.at(-1)).toBe("sos_1"));
  expect(await heldPress("mem_1")).toBeNull();
});

test("without a login, on a device that keeps nothing, it is not said to be kept", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const { shown } = await pressed(() => Promise.resolve(new Response("{}", { status: 401 })));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).toEqual(["sending", "sign-in-here"]);
});

test("what is not taken is said at once, whatever is tried besides", async () => {
  const onRefused = vi.fn();
  const { network, shown } = await pressed(() => Promise.resolve(new Response("{}", { status: 422 })), onRefused);
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown).toEqual(["sending", "refused"]);
  expect(onRefused).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.asked).toHaveLength(1);
});
