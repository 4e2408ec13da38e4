import { expect, test } from "vitest";
import { failureOf, refusal, retryAfterOf } from "./outside";

const now = Date.UTC(2026, 2, 2, 12);

test.each([
  ["2", 2],
  [" 0 ", 0],
  ["86400", 3600],
  ["Mon, 02 Mar 2026 12:01:30 GMT", 90],
  ["Mon, 02 Mar 2026 11:00:00 GMT", 0],
  ["Tue, 03 Mar 2026 12:00:00 GMT", 3600],
  ["soon", null],
  ["", null],
  [null, null],
])("Retry-After %s is %s seconds", (header, wanted) => {
  expect(retryAfterOf(header, now)).toBe(wanted);
});

test("what a status means", () => {
  const meanings = [307, 400, 401, 403, 404, 408, 409, 413, 422, 425, 429, 500, 503].map((s) => [s, failureOf(s)]);
  expect(Object.fromEntries(meanings)).toEqual({
    307: "rejected",
    400: "rejected",
    401: "rejected",
    403: "rejected",
    404: "rejected",
    408: "provider_error",
    409: "rejected",
    413: "rejected",
    422: "rejected",
    425: "provider_error",
    429: "rate_limited",
    500: "provider_error",
    503: "provider_error",
  });
});

test("everything but our own fault may be tried again", () => {
  const failures = ["unreachable", "timeout", "rate_limited", "provider_error", "garbage", "circuit_open"] as const;
  expect(failures.every((failure) => refusal(failure).retryable)).toBe(true);
  expect(refusal("rejected", 422).retryable).toBe(false);
});
