import { expect, test } from "vitest";
import { callOf } from "./call.fixture";
import { publicPages } from "./public-pages";

const html = (nonce: string) => `<html><script nonce="${nonce}">1</script><style nonce="${nonce}"></style></html>`;
const page = (nonce: string, headers: Record<string, string> = {}) =>
  new Response(html(nonce), { headers: { "Content-Type": "text/html; charset=utf-8", ...headers } });

function ask(path: string, nonce: string, init: RequestInit = {}) {
  return { ...callOf(path, init), nonce };
}

test("a public page is rendered once in five minutes, each answer with its own nonce", async () => {
  const pages = publicPages(8);
  const first = ask("/", "aaa");
  expect(pages.find(first, 0)).toBeNull();
  const given = await pages.keep(first, page("aaa", { Vary: "Cookie" }), false, 0);
  expect([await given.text(), given.headers.get("Vary")]).toEqual([html("aaa"), "Cookie"]);
  const again = pages.find(ask("/", "bbb"), 299_999);
  expect([again?.status, again?.headers.get("Vary"), await again?.text()]).toEqual([200, "Cookie", html("bbb")]);
  expect(pages.find(ask("/", "ccc"), 300_000)).toBeNull();
});

test("path, theme and host are told apart", async () => {
  const pages = publicPages(8);
  const dark = { headers: { Cookie: "a=b; theme=dark" } };
  await pages.keep(ask("/sos", "aaa", dark), page("aaa"), false, 0);
  expect(pages.find(ask("/sos", "bbb", { headers: { Cookie: "theme=dark" } }), 1)).not.toBeNull();
  expect(pages.find(ask("/sos", "bbb"), 1)).toBeNull();
  expect(pages.find(ask("/sos", "bbb", { headers: { Cookie: "theme=light" } }), 1)).toBeNull();
  expect(pages.find(ask("/terms", "bbb", dark), 1)).toBeNull();
  const elsewhere = ask("/sos", "bbb", dark);
  expect(pages.find({ ...elsewhere, url: new URL("https://evil.test/sos") }, 1)).toBeNull();
});

test("nothing is kept for, and nothing kept is given to, anything but a plain visit of nobody", async () => {
  const visits: [path: string, init: RequestInit][] = [
    ["/", { headers: { Cookie: "caris_login=x" } }],
    ["/", { headers: { Cookie: "theme=dark; __Host-caris_login=x" } }],
    ["/", { headers: { Cookie: "caris_login =x" } }], // some cookie parsers take this for a login
    ["/", { headers: { Authorization: "Bearer x" } }],
    ["/", { headers: { Authorization: "Basic x" } }],
    ["/", { method: "HEAD" }],
    ["/", { method: "POST" }],
    ["/?x=1", {}],
    ["/login", {}],
    ["/_root.data", {}],
  ];
  for (const [path, init] of visits) {
    const pages = publicPages(8);
    await pages.keep(ask(path, "aaa", init), page("aaa"), false, 0);
    expect(pages.find(ask("/", "bbb"), 1)).toBeNull();
    await pages.keep(ask("/", "aaa"), page("aaa"), false, 0);
    expect(pages.find(ask(path, "bbb", init), 1), `${path} ${JSON.stringify(init)}`).toBeNull();
  }
});

test("an answer that is not a whole public page is given as it is, and not kept", async () => {
  const answers: [what: string, answered: Response, signedIn?: boolean][] = [
    ["somebody's", page("aaa"), true],
    ["with a cookie", page("aaa", { "Set-Cookie": "a=b" })],
    ["with the nonce in a header", page("aaa", { Link: "</x>; nonce=aaa" })],
    ["an error", new Response(html("aaa"), { status: 500 })],
    ["a redirect", new Response(null, { status: 302, headers: { Location: "/" } })],
    ["torn by a failure", new Response(`<!--$!-->${html("aaa")}`)],
    ["longer than any of ours", new Response("x".repeat(256 * 1024 + 1))],
  ];
  for (const [what, answered, signedIn = false] of answers) {
    const pages = publicPages(8);
    const whole = await answered.clone().text();
    const given = await pages.keep(ask("/", "aaa"), answered, signedIn, 0);
    expect([given.status, await given.text()]).toEqual([answered.status, whole]);
    expect(pages.find(ask("/", "bbb"), 1), what).toBeNull();
  }
});

test("a page whose reader left while it was rendered is not kept", async () => {
  const pages = publicPages(8);
  await pages.keep(ask("/", "aaa", { signal: AbortSignal.abort() }), page("aaa"), false, 0);
  expect(pages.find(ask("/", "bbb"), 1)).toBeNull();
});

test("no more than so many are kept, the oldest goes first", async () => {
  const pages = publicPages(2);
  for (const path of ["/", "/terms", "/privacy"]) await pages.keep(ask(path, "aaa"), page("aaa"), false, 0);
  expect(["/", "/terms", "/privacy"].map((path) => pages.find(ask(path, "b"), 1) !== null)).toEqual([
    false,
    true,
    true,
  ]);
});
