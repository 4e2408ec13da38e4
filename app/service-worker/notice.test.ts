import { expect, test } from "vitest";
import { noticeIn, ownAddress, tapOf } from "./notice";

const origin = "https://caris.test";

test("a push is shown in the server's words", () => {
  const said = { title: "CÁRIS", body: "Você tem uma mensagem", url: "/dashboard/today", tag: "t1" };
  expect(noticeIn(JSON.stringify(said), origin)).toEqual({ ...said, url: `${origin}/dashboard/today`, tap: undefined });
});

test.each([undefined, "", "não é JSON", "null", "3", "[]", '{"title":7,"tag":{}}'])(
  "what cannot be read says only that there is something: %s",
  (message) => {
    expect(noticeIn(message, origin)).toEqual({
      title: "CÁRIS",
      body: "Você tem uma atualização",
      url: `${origin}/dashboard`,
      tag: undefined,
      tap: undefined,
    });
  },
);

test.each([
  "https://evil.test/x",
  "//evil.test/x",
  "/\\evil.test",
  "javascript:alert(1)",
  "data:text/html,x",
  "http://caris.test/x",
  "https://caris.test.evil.test/",
  null,
])("an address outside the site leads to the first page: %s", (address) => {
  expect(ownAddress(address, origin)).toBe(`${origin}/dashboard`);
});

const tap = { label: "Feito", path: "/api/patient/regimens/hours", body: { at: "x" }, owner: "mem_1", key: "tap:1" };

test("a button asks for nothing but a patient's own, or is none", () => {
  expect(tapOf(tap)).toEqual(tap);
  expect(tapOf({ ...tap, body: { at: "x", more: 7, much: "y".repeat(201) }, extra: 1 })).toEqual(tap);
  for (const path of ["/api/admin/users", "https://evil.test/api/patient/x", "//evil.test", "/api/patient/../admin/x"])
    expect(tapOf({ ...tap, path })).toBeUndefined();
  for (const odd of [null, "x", {}, { ...tap, owner: "" }, { ...tap, key: 7 }, { ...tap, body: "x" }])
    expect(tapOf(odd)).toBeUndefined();
});
