import { expect, test } from "vitest";
import { createScope, type Caller } from "../../app/load-context";
import { isolateOf } from "../../app/platform/create.server";
import { testEnv } from "../../tests/worker/env";
import { callOf } from "./call.fixture";
import { finish } from "./finish";

const isolate = isolateOf(testEnv);

async function timingOf(status: number, environment: "test" | "production", caller: Caller | null = null) {
  const call = callOf("/api/x");
  const request = { id: "req", address: "", userAgent: "", method: "GET", url: call.url, bookmarks: null };
  const scope = createScope({ env: testEnv, isolate, waitUntil: () => undefined, request });
  const extra = { secure: false, cors: {}, carried: null, tokens: isolate.tokens };
  const answered = await finish(new Response("", { status }), call, {
    ...extra,
    scope: { ...scope, environment, caller },
  });
  return answered.headers.has("Server-Timing");
}

test("a refusal says nothing of what it cost, not even to a platform admin", async () => {
  const admin = { key: "acc_1", role: "platform", platformAdmin: true };
  for (const status of [400, 401, 404, 409, 422, 429, 500]) {
    expect(await timingOf(status, "test")).toBe(false);
    expect(await timingOf(status, "production", admin)).toBe(false);
  }
  expect(await timingOf(200, "test")).toBe(true);
  expect(await timingOf(302, "production", admin)).toBe(true);
  expect(await timingOf(200, "production")).toBe(false);
});
