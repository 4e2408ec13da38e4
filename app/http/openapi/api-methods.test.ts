import { expect, test } from "vitest";
import { methodsAt } from "./api-methods.server";

test("an address is looked up in any spelling, in time that does not grow faster than it", () => {
  const methods = methodsAt("/api/auth/me");
  expect(methods).toEqual(["GET", "HEAD", "OPTIONS"]);
  for (const spelling of ["/API/auth/ME", "//api/auth/me", "/api/auth/me//"])
    expect(methodsAt(spelling)).toEqual(methods);
  const started = performance.now();
  expect(methodsAt(`/api/auth/${"/".repeat(200_000)}me`)).toBeNull();
  expect(performance.now() - started).toBeLessThan(2000);
});
