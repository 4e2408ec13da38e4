import { expect, test } from "vitest";
import { callOf } from "./call.fixture";
import { checkOrigin } from "./origin";

const own = ["https://caris.test"];
const post = (path: string, headers: Record<string, string>) =>
  checkOrigin(callOf(path, { method: "POST", headers }), own);
const foreign = { code: "request.foreign_origin" };

test("a form post needs our own origin", () => {
  expect(post("/login", { Origin: "https://caris.test" })).toBeNull();
  expect(post("/login", { "Sec-Fetch-Site": "same-origin" })).toBeNull();
  expect(post("/login", {})).toEqual(foreign);
  expect(post("/login", { Origin: "https://evil.test" })).toEqual(foreign);
  expect(post("/login", { Origin: "null", "Sec-Fetch-Site": "same-origin" })).toEqual(foreign);
  expect(post("/login", { Origin: "https://caris.test.evil.test" })).toEqual(foreign);
  expect(post("/login", { "Sec-Fetch-Site": "same-site" })).toEqual(foreign);
});

test("an API write with cookies needs our own origin, with a bearer token none", () => {
  expect(post("/api/patient/diary", { Cookie: "caris_login=x" })).toEqual(foreign);
  expect(post("/api/patient/diary", { Cookie: "caris_login=x", Origin: "https://caris.test" })).toBeNull();
  expect(post("/api/patient/diary", { Authorization: "Bearer x" })).toBeNull();
  expect(post("/api/patient/diary", { Authorization: "Bearer x", Cookie: "theme=dark" })).toBeNull();
});

test("reading is free of it", () => {
  expect(checkOrigin(callOf("/", { headers: { Origin: "https://evil.test" } }), own)).toBeNull();
});
