import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lastResort } from "./last-resort";

const never = () => new Promise<never>(() => undefined);
const address = "https://caris.test/assets/a-1.js";
let caches: { open: () => Promise<unknown>; keys: () => Promise<string[]> };

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  caches = { open: never, keys: never };
  vi.stubGlobal("__SHELL__", { files: [{ url: "/assets/a-1.js", revision: null }], version: "1" });
  vi.stubGlobal("self", globalThis);
  vi.stubGlobal("location", new URL("https://caris.test/sw.js"));
  vi.stubGlobal("registration", { scope: "https://caris.test/" });
  vi.stubGlobal("caches", { open: () => caches.open(), keys: () => caches.keys() });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a page gets for a file within so long (ms); "" for nothing yet. */
async function fileWithin(limit: number, network: () => Promise<Response>): Promise<string> {
  vi.stubGlobal("fetch", network);
  const { publicFile } = await import("./kept-files");
  const event = { waitUntil: () => undefined } as unknown as ExtendableEvent;
  let came = "";
  void publicFile({ event, request: new Request(address) })
    .then((answer) => answer.text())
    .then((text) => (came = text));
  await vi.advanceTimersByTimeAsync(limit);
  return came;
}

test("a Cache Storage that hangs does not hold up a file that the network has", async () => {
  const network = () => Promise.resolve(new Response("from the network"));
  expect(await fileWithin(2000, network)).toBe("from the network");
});

test("without network a slow Cache Storage is waited for", async () => {
  const match = () =>
    new Promise<Response>((resolve) => setTimeout(() => resolve(new Response("from the device")), 4000));
  caches.open = () => Promise.resolve({ match });
  const network = () => Promise.reject(new TypeError("offline"));
  expect(await fileWithin(5000, network)).toBe("from the device");
});

test("what hangs when a new build takes over is given up", async () => {
  const { dropOldVisits } = await import("./kept-files");
  let came = "";
  void dropOldVisits().catch(() => (came = "given up"));
  await vi.advanceTimersByTimeAsync(2000);
  expect(came).toBe("given up");
});

test("with neither network nor anything kept the numbers are there all the same", async () => {
  const page = lastResort();
  expect(page.headers.get("Content-Type")).toContain("text/html");
  const html = await page.text();
  expect(html).toContain('href="tel:188"');
  expect(html).toContain('href="tel:192"');
});
