import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { startApp } from "../../scripts/app-server.mjs";

test("what the runtime asks of this process is asked on connections that are never ended for being idle: its queues do not survive it", () => {
  expect(startApp).toBeTypeOf("function");
  const { createServer } = createRequire(import.meta.url)("node:http"); // as Miniflare takes it
  expect(createServer(() => undefined).keepAliveTimeout).toBe(0);
});
