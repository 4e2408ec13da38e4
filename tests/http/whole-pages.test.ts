import { expect, test } from "vitest";
import { ask } from "./site";
import { signInToWeb } from "./people";

const pages = [
  ["patient", "/dashboard/today"],
  ["psychologist", "/dashboard/patients"],
  ["admin", "/admin/users"],
  // The house of whoever looks, part of which is loaded at its first use; around conversations it is a large part.
  ["psychologist", "/dashboard/chat"],
  ["psychologist", "/account"],
] as const;

test("a page leaves whole, at its first use and later: no part of it, nor of its data, needs a script to come to its place", async () => {
  for (const [who, path] of pages) {
    const headers = { Cookie: await signInToWeb(who) };
    for (let time = 0; time < 2; time++) {
      const html = await (await ask(path, { headers })).text();
      expect(html.slice(0, 21), path).toBe("<!DOCTYPE html><html ");
      expect(html.match(/<template|<!--\$[?!]-->|\$RC/g), path).toBeNull();
      expect(html.match(/streamController\.close\(\)/g), path).toHaveLength(1);
      expect(html, path).toContain("<main");
    }
  }
});
