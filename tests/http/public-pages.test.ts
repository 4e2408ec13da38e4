import { expect, test } from "vitest";
import { signInToWeb } from "./people";
import { ask } from "./site";

const nonceOf = ({ headers }: Response) =>
  /'nonce-(\w+)'/.exec(headers.get("Content-Security-Policy") ?? "")?.[1] ?? "";

async function visit(path: string, cookie?: string) {
  const answer = await ask(path, cookie ? { headers: { Cookie: cookie } } : {});
  const nonce = nonceOf(answer);
  expect([answer.status, nonce.length, answer.headers.get("Set-Cookie")]).toEqual([200, 32, null]);
  const html = await answer.text();
  return { nonce, html, plain: html.replaceAll(nonce, "NONCE"), cache: answer.headers.get("Cache-Control") };
}

test.each(["/", "/terms", "/privacy", "/sos", "/sos/offline", "/offline", "/write"])(
  "%s is the same at every visit but for its nonce, which is new and stands on every script",
  async (path) => {
    const visits = [await visit(path), await visit(path), await visit(path)];
    expect(new Set(visits.map(({ nonce }) => nonce)).size).toBe(3);
    expect(new Set(visits.map(({ plain }) => plain)).size).toBe(1);
    for (const { html, nonce, cache } of visits) {
      const nonces = [...html.matchAll(/nonce="(\w+)"/g)].map(([, found]) => found);
      expect(nonces.filter((found) => found !== nonce)).toEqual([]);
      expect(html).toContain("</html>");
      expect(cache).toMatch(/no-cache/);
    }
  },
);

test("who is signed in gets a page of her own, and leaves nothing of it for the next", async () => {
  const cookie = await signInToWeb("patient");
  const before = await visit("/");
  const own = await visit("/", cookie);
  const after = await visit("/");
  expect(own.plain).not.toBe(before.plain);
  expect(own.cache).toBe("private, no-store");
  expect(after.plain).toBe(before.plain);
});

test("a chosen theme is kept apart", async () => {
  const themes = [await visit("/"), await visit("/", "theme=dark"), await visit("/", "theme=light"), await visit("/")];
  expect(themes.map(({ html }) => /<html[^>]*data-theme="(\w+)"/.exec(html)?.[1])).toEqual([
    undefined,
    "dark",
    "light",
    undefined,
  ]);
});
