import { expect, test } from "vitest";
import { isolateOf } from "../../app/platform/create.server";
import { testEnv } from "../../tests/worker/env";
import { callOf } from "./call.fixture";
import { checkOrigin } from "./origin";

const { tokens } = isolateOf(testEnv);
const own = ["https://caris.test"];
const post = (path: string, headers: Record<string, string>) =>
  checkOrigin(callOf(path, { method: "POST", headers }), own, tokens);
const foreign = { code: "request.foreign_origin" };

test("a form post needs our own origin", async () => {
  expect(await post("/login", { Origin: "https://caris.test" })).toBeNull();
  expect(await post("/login", { "Sec-Fetch-Site": "same-origin" })).toBeNull();
  expect(await post("/login", {})).toEqual(foreign);
  expect(await post("/login", { Origin: "https://evil.test" })).toEqual(foreign);
  expect(await post("/login", { Origin: "null", "Sec-Fetch-Site": "same-origin" })).toEqual(foreign);
  expect(await post("/login", { Origin: "https://caris.test.evil.test" })).toEqual(foreign);
  expect(await post("/login", { "Sec-Fetch-Site": "same-site" })).toEqual(foreign);
});

test("an API write with our cookies needs our own origin, unless a genuine bearer token stands in their place", async () => {
  const bearer = `Bearer ${await tokens.signJwt({ sid: "ses_1" }, 60_000)}`;
  const ofOtherUse = `Bearer ${await tokens.signJwt({ use: "half", sub: "acc_1" }, 60_000)}`;
  for (const Cookie of [
    "caris_login=x",
    "a=b; __Host-caris_login=x",
    "caris_sos=x",
    "caris_device=x",
    "caris_half=x",
  ]) {
    const write = (headers: object = {}) => post("/api/patient/diary", { Cookie, ...headers });
    expect(await write(), Cookie).toEqual(foreign);
    expect(await write({ Origin: "https://caris.test" })).toBeNull();
    expect(await write({ Authorization: bearer })).toBeNull();
    expect(await write({ Authorization: bearer, Origin: "https://evil.test" })).toBeNull();
    for (const Authorization of ["Basic YTpi", "Bearer x", "Bearer", "", "Digest x", "Bearer a.b.c", ofOtherUse])
      expect(await write({ Authorization, Origin: "https://evil.test" }), Authorization).toEqual(foreign);
  }
  expect(await post("/api/patient/diary", { Authorization: "Bearer x" })).toBeNull();
  expect(await post("/api/patient/diary", { Authorization: "Bearer x", Cookie: "theme=dark" })).toBeNull();
});

test("a socket opened with cookies needs our own origin whatever else comes with it; a page's form is spared by no token", async () => {
  const bearer = `Bearer ${await tokens.signJwt({ sid: "ses_1" }, 60_000)}`;
  const headers = { Upgrade: "websocket", Cookie: "caris_login=x", Origin: "https://evil.test" };
  const open = (more: object) =>
    checkOrigin(callOf("/api/realtime", { headers: { ...headers, ...more } }), own, tokens);
  expect(await open({})).toEqual(foreign);
  expect(await open({ Authorization: "Basic YTpi" })).toEqual(foreign);
  expect(await open({ Authorization: bearer })).toBeNull();
  expect(await post("/account/phone", { Authorization: bearer, Cookie: "caris_login=x" })).toEqual(foreign);
});

test("reading is free of it", async () => {
  expect(await checkOrigin(callOf("/", { headers: { Origin: "https://evil.test" } }), own, tokens)).toBeNull();
});
