import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { testEnv } from "./env";
import { sparedProxies } from "./one-prototype";

test("objects that are made one after another have one proxied prototype, not a chain of them", async () => {
  const before = sparedProxies();
  for (const name of ["one", "two", "three"]) {
    const { ATTEMPT_GUARD: guards } = testEnv;
    await runInDurableObject(guards.get(guards.idFromName(name)), () => undefined);
  }
  expect(sparedProxies() - before).toBeGreaterThanOrEqual(2);
});
