import { expect, test } from "vitest";
import type { RequestScope } from "~/load-context";
import { contractOf } from "./served.server";

/** What of a request the contract is served by. @param environment where it runs */
function scopeOf(environment: string): RequestScope {
  const platform = { origin: "https://caris.test", siteFile: () => Promise.resolve(null) };
  return { environment, platform, version: "1.2.3" } as unknown as RequestScope;
}

test("in production the contract names its own address, and elsewhere the one where it is read", async () => {
  for (const [environment, url] of [
    ["production", "https://caris.test"],
    ["local", "/"],
  ] as const) {
    const { openapi, info, servers } = await contractOf(scopeOf(environment));
    expect([openapi, info.title, info.version, servers]).toEqual(["3.1.0", "CÁRIS", "1.2.3", [{ url }]]);
  }
});
