import { expect, test } from "vitest";
import { sameSitePath } from "./next-path.server";

test.each(["/", "/dashboard/diary", "/dashboard/diary?mood=2&tag=sono#fim", "/sos?de=//x", "/invites/abc-DEF_1"])(
  "%j is of this site",
  (next) => {
    expect(sameSitePath(next)).toBe(next);
  },
);

test.each([
  null,
  "",
  "dashboard",
  "https://evil.test/",
  "//evil.test",
  "/\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "/.//evil.test",
  "/x/..//evil.test",
  "/%2e//evil.test",
  "/;//evil.test",
  "/dashboard//diary",
  "/dashboard/diary//",
  "/x\\y",
  " /dashboard",
  "javascript:alert(1)",
  `/${"a".repeat(2000)}`,
])("%j leads elsewhere and is not followed", (next) => {
  expect(sameSitePath(next)).toBeNull();
});
