import { expect, test } from "vitest";
import { bodyLimitOf, overrun, withBody, withBoundedBody } from "./body";
import { callOf } from "./call.fixture";

const url = "https://caris.test/api/x";
function chunked(chunks: number, size: number): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (let i = 0; i < chunks; i++) controller.enqueue(new Uint8Array(size).fill(97));
      controller.close();
    },
  });
}

test("a body within the limit arrives whole", async () => {
  const request = new Request(url, { method: "POST", body: chunked(4, 25), headers: { "X-Kept": "yes" } });
  const bounded = (await withBoundedBody(request, 100)) as Request;
  expect(await bounded.text()).toBe("a".repeat(100));
  expect(bounded.headers.get("X-Kept")).toBe("yes");
});

test("a larger body is refused, announced or not", async () => {
  expect(await withBoundedBody(new Request(url, { method: "POST", body: "x".repeat(101) }), 100)).toBe("too_large");
  expect(await withBoundedBody(new Request(url, { method: "POST", body: chunked(5, 25) }), 100)).toBe("too_large");
  const lying = new Request(url, { method: "POST", body: chunked(1, 1), headers: { "Content-Length": "101" } });
  expect(await withBoundedBody(lying, 100)).toBe("too_large");
});

function counted(chunks: number, size: number, seen: { bytes: number; cancelled: boolean }): ReadableStream {
  return new ReadableStream(
    {
      pull(controller) {
        if (seen.bytes >= chunks * size) return controller.close();
        seen.bytes += size;
        controller.enqueue(new Uint8Array(size));
      },
      cancel: () => void (seen.cancelled = true),
    },
    { highWaterMark: 0 },
  );
}

test("what is up to 16 MB too large is read to its end, so that the refusal arrives, and no more than that", async () => {
  const [kB, limit, chunk] = [1024, 256 * 1024, 64 * 1024];
  for (const announced of [false, true]) {
    const sent = async (chunks: number) => {
      const seen = { bytes: 0, cancelled: false };
      const headers = new Headers(announced ? [["Content-Length", String(chunks * chunk)]] : []);
      const request = new Request(url, { method: "POST", body: counted(chunks, chunk, seen), headers });
      expect(await withBoundedBody(request, limit)).toBe("too_large");
      return seen;
    };
    expect(await sent(20)).toEqual({ bytes: 1280 * kB, cancelled: false });
    expect(await sent((limit + overrun) / chunk)).toEqual({ bytes: limit + overrun, cancelled: false });
    const endless = await sent(1000);
    expect(endless.bytes).toBeLessThanOrEqual(announced ? 0 : limit + overrun + chunk);
  }
});

test("a request without a body passes as it is", async () => {
  const request = new Request(url);
  expect(await withBoundedBody(request, 0)).toBe(request);
});

test("only a form with files may be as large as files are; a call for help is not judged by its form", () => {
  const [kB, form] = [1024, "multipart/form-data; boundary=x"];
  for (const path of ["/dashboard/diary/new", "/dashboard/diary/dia_1/edit.data", "/account/photo"]) {
    expect(bodyLimitOf(path, form)).toBeGreaterThan(10_000 * kB);
    for (const plain of ["application/x-www-form-urlencoded", "text/plain", null])
      expect(bodyLimitOf(path, plain)).toBe(256 * kB);
  }
  expect(bodyLimitOf("/api/files/uploads/upl_1", "application/octet-stream")).toBe(512 * kB);
  for (const type of [form, "text/plain", null]) expect(bodyLimitOf("/dashboard/sos", type)).toBe(2048 * kB);
});

test("a sender who falls silent is not waited for without end; one who is only slow is", async () => {
  const cancelled = { now: false };
  const silent = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(5)),
    cancel: () => void (cancelled.now = true),
  });
  expect(await withBoundedBody(new Request(url, { method: "POST", body: silent }), 100, 20)).toBe("stalled");
  expect(cancelled.now).toBe(true);
  let sent = 0;
  const slow = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (sent++ === 10) controller.close();
      else controller.enqueue(new Uint8Array(5));
    },
  });
  const whole = (await withBoundedBody(new Request(url, { method: "POST", body: slow }), 100, 1000)) as Request;
  expect((await whole.arrayBuffer()).byteLength).toBe(50);
});

test("a call for help whose words stop on the way goes out without them, anything else does not", async () => {
  const stopping = () => new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(5)) });
  const headers = { "Content-Type": "application/json", "Content-Length": "500", "X-Kept": "yes" };
  const [press, entry] = ["sos", "diary"].map((what) =>
    withBody(callOf(`/api/patient/${what}`, { method: "POST", body: stopping(), headers }), { press: 20, other: 20 }),
  );
  const going = (await press) as Request;
  expect(going.method).toBe("POST");
  expect(await going.text()).toBe("");
  expect([going.headers.get("X-Kept"), going.headers.get("Content-Length")]).toEqual(["yes", null]);
  expect(await entry).toBe("stalled");
});
