import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deviceDatabase, type HangsAt } from "../../../tests/device-database";

let hangsAt: HangsAt = null;
let marks: Map<string, string>;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  hangsAt = null;
  marks = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => marks.get(name) ?? null,
    setItem: (name: string, value: string) => void marks.set(name, value),
    removeItem: (name: string) => void marks.delete(name),
    clear: () => marks.clear(),
  });
  vi.stubGlobal("sessionStorage", { clear: () => undefined });
  vi.stubGlobal("navigator", {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function device() {
  const made = deviceDatabase(() => hangsAt);
  vi.stubGlobal("indexedDB", made.indexedDB);
  return made;
}

/** What work comes to within a minute of the device's clock; "hangs" when it comes to nothing. */
async function within<T>(work: Promise<T>): Promise<T | "rejects" | "hangs"> {
  let came: T | "rejects" | "hangs" = "hangs";
  void work.then(
    (value) => (came = value),
    () => (came = "rejects"),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  return came;
}

const everywhere: HangsAt[] = ["open", "blocked", "transaction", "request"];

test.each(everywhere)("a device that hangs at %s is given up, and used again once it answers", async (at) => {
  device();
  const { rememberOwner, lastOwner } = await import("./owner");
  hangsAt = at;
  expect(await within(rememberOwner("mem_1"))).toBe("rejects");
  hangsAt = null;
  await rememberOwner("mem_1");
  expect(await lastOwner()).toBe("mem_1");
});

test.each(everywhere)("signing out is sent when the device hangs at %s, and the wipe is done later", async (at) => {
  const { stores } = device();
  const submit = vi.fn();
  vi.stubGlobal("HTMLFormElement", { prototype: { submit } });
  const [{ leaveDevice }, { rememberOwner, lastOwner }] = await Promise.all([import("./leave"), import("./owner")]);
  await rememberOwner("mem_1");
  // A page that was loaded anew, whose database is not open yet.
  vi.resetModules();
  const fresh = await import("./leave");
  hangsAt = at;
  const leaving = at === "open" || at === "blocked" ? fresh.leaveDevice : leaveDevice;
  await within(leaving({ dataset: {} } as HTMLFormElement));
  expect(submit).toHaveBeenCalledOnce();
  // Whoever opens this device now finds nobody's things, though they could not be taken away yet.
  expect(await lastOwner()).toBeNull();
  expect(stores.get("about")?.size).toBe(1);
  hangsAt = null;
  const owner = await import("./owner");
  await owner.rememberOwner("mem_2");
  expect(await owner.lastOwner()).toBe("mem_2");
  expect(marks.size).toBe(0);
});

test("a call for help is sent though another tab never ends its turn, or the browser has no channels", async () => {
  device();
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("navigator", {
    locks: {
      request: (_name: string, { signal }: { signal?: AbortSignal }) =>
        new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted")))),
    },
  });
  const fetched = vi.fn(() => Promise.resolve(Response.json({ data: { id: "sos_1" } })));
  vi.stubGlobal("fetch", fetched);
  const [{ putInOutbox }, { rememberOwner }, { sendOutbox }] = await Promise.all([
    import("../outbox/outbox-store"),
    import("./owner"),
    import("../outbox/send-outbox"),
  ]);
  await rememberOwner("mem_1");
  const request = { method: "POST", path: "/api/patient/sos", body: {} } as const;
  const still = { form: "", values: {}, writtenAt: 0, revision: "1", waiting: { for: "network" } } as const;
  await putInOutbox({ key: "a", owner: "mem_1", request, instead: request, ...still, urgent: true });
  const sending = sendOutbox();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers(); // what is sealed is opened by the machine's own clock
  expect(await sending).toBe(true);
  expect(fetched).toHaveBeenCalledOnce();
});
