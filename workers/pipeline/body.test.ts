import { expect, test } from "vitest";
import { withBoundedBody } from "./body";

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

test("a request without a body passes as it is", async () => {
  const request = new Request(url);
  expect(await withBoundedBody(request, 0)).toBe(request);
});
