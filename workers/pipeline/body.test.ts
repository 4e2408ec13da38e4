import { expect, test } from "vitest";
import { bodyLimitOf, overrun, withBoundedBody } from "./body";

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
  const bounded = await withBoundedBody(request, 100);
  expect(await bounded?.text()).toBe("a".repeat(100));
  expect(bounded?.headers.get("X-Kept")).toBe("yes");
});

test("a larger body is refused, announced or not", async () => {
  expect(await withBoundedBody(new Request(url, { method: "POST", body: "x".repeat(101) }), 100)).toBeNull();
  expect(await withBoundedBody(new Request(url, { method: "POST", body: chunked(5, 25) }), 100)).toBeNull();
  const lying = new Request(url, { method: "POST", body: chunked(1, 1), headers: { "Content-Length": "101" } });
  expect(await withBoundedBody(lying, 100)).toBeNull();
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
      expect(await withBoundedBody(request, limit)).toBeNull();
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
