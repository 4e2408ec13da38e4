import { expect, test } from "vitest";
import { isolateOf } from "../../app/platform/create.server";
import { testEnv } from "../../tests/worker/env";
import { bookmarkHeaders, carriedBookmarks, signBookmarks } from "./bookmark";

const { tokens } = isolateOf(testEnv);
const reached = { CLINIC_0: "00000001-00000002-00000003-abcdef" };
const text = "CLINIC_0:00000001-00000002-00000003-abcdef";

test("what was handed out is carried back, by cookie for browsers and by header for programs", async () => {
  const signed = (await signBookmarks(reached, tokens)) ?? "";
  const browser = new Headers({ Cookie: `theme=dark; caris_bm=${signed}` });
  const program = new Headers({ Authorization: "Bearer x", "X-D1-Bookmark": signed });
  expect(await carriedBookmarks(browser, "test", tokens)).toBe(text);
  expect(await carriedBookmarks(program, "test", tokens)).toBe(text);
  expect(await carriedBookmarks(new Headers({ Cookie: `__Host-caris_bm=${signed}` }), "production", tokens)).toBe(text);
});

test("a bookmark that we did not hand out is none: the primary answers", async () => {
  const signed = (await signBookmarks(reached, tokens)) ?? "";
  for (const forged of [text, `${text}!`, signed.replace("abcdef", "abcdee"), "!", "x!y", "%00", "CLINIC_9:a!b"]) {
    expect(await carriedBookmarks(new Headers({ Cookie: `caris_bm=${forged}` }), "test", tokens)).toBeNull();
    expect(await carriedBookmarks(new Headers({ "X-D1-Bookmark": forged }), "test", tokens)).toBeNull();
  }
});

test("a browser is given one when it wrote or has none, a program with each answer", async () => {
  const headers = (bearer: boolean, carried: string | null, wrote: boolean) =>
    bookmarkHeaders({ bearer, carried, reached, wrote }, "test", tokens);
  expect(await headers(false, text, false)).toEqual({});
  expect(Object.keys(await headers(false, text, true))).toEqual(["Set-Cookie"]);
  expect(Object.keys(await headers(false, null, false))).toEqual(["Set-Cookie"]);
  expect(Object.keys(await headers(true, text, false))).toEqual(["X-D1-Bookmark"]);
  expect(await bookmarkHeaders({ bearer: true, carried: null, reached: {}, wrote: false }, "test", tokens)).toEqual({});
});

test("in production the cookie is pinned to https and to this host", async () => {
  const { "Set-Cookie": cookie } = await bookmarkHeaders(
    { bearer: false, carried: null, reached, wrote: true },
    "production",
    tokens,
  );
  expect(cookie).toMatch(/^__Host-caris_bm=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
});
