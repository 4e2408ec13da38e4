import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deviceDatabase } from "../../../../../tests/device-database";
import type { Today } from "../../regimen/read-regimens.server";

const slot = "2026-03-02T08:00";
const of = { kind: "medication", name: "Sertralina", dose: "50 mg" } as const;
const today = {
  hours: [{ regimen: { id: "rgm_1", ...of }, slot, isPast: true, mark: null }],
  needed: [],
  all: [{ id: "rgm_1", ...of, times: ["08:00"], reminds: true }],
} as unknown as Today;

let sent: { headers: Record<string, string>; body: unknown }[];
let isOnline: boolean;

beforeEach(() => {
  vi.resetModules();
  [sent, isOnline] = [[], false];
  vi.stubGlobal("navigator", { onLine: false });
  vi.stubGlobal("indexedDB", deviceDatabase(() => null).indexedDB);
  vi.stubGlobal("fetch", (_: string, init: { headers: Record<string, string>; body: string }) => {
    if (!isOnline) return Promise.reject(new TypeError("offline"));
    sent.push({ headers: init.headers, body: JSON.parse(init.body) as unknown });
    return Promise.resolve(Response.json({ data: { id: "rgm_1" } }, { status: 201 }));
  });
});

afterEach(() => void vi.unstubAllGlobals());

async function deviceOf(owner: string) {
  const { rememberOwner } = await import("~/ui/device/owner");
  await rememberOwner(owner);
  const [kept, day, { sendOutbox }] = await Promise.all([
    import("./keep-day"),
    import("./open-day"),
    import("~/ui/outbox/send-outbox"),
  ]);
  return { ...kept, ...day, sendOutbox };
}

test("a day opened cold is what was seen; what is said of it is sent once, and known here after that", async () => {
  const { keepDay, openDay, sayHere, sendOutbox, saidKey } = await deviceOf("mem_ana");
  await keepDay("mem_ana", today);
  const cold = await openDay();
  if (cold === null) throw new Error("nothing was kept");
  expect(cold.kept.all).toEqual([{ id: "rgm_1", ...of, times: ["08:00"], reminds: true }]);
  const said = await sayHere(cold, { id: "rgm_1", slot, state: "taken" });
  expect(said?.waiting).toHaveLength(1);
  isOnline = true;
  await sendOutbox();
  await sendOutbox();
  expect(sent).toMatchObject([{ headers: { "X-Member-Id": "mem_ana" }, body: { slot, state: "taken" } }]);
  expect(await openDay()).toMatchObject({ kept: { said: { [saidKey("rgm_1", slot)]: "taken" } }, waiting: [] });
});

test("nobody else finds it, and an empty list forgets it", async () => {
  const { keepDay, openDay } = await deviceOf("mem_ana");
  await keepDay("mem_ana", today);
  const { rememberOwner } = await import("~/ui/device/owner");
  await rememberOwner("mem_bia");
  expect(await openDay()).toBeNull();
  await rememberOwner("mem_ana");
  expect(await openDay()).not.toBeNull();
  await keepDay("mem_ana", { before: [], hours: [], needed: [], all: [] });
  expect(await openDay()).toBeNull();
});
