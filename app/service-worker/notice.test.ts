import { expect, test } from "vitest";
import { noticeIn, ownAddress } from "./notice";

const origin = "https://caris.test";

test("a push is shown in the server's words", () => {
  const said = { title: "CÁRIS", body: "Você tem uma mensagem", url: "/dashboard/today", tag: "t1" };
  expect(noticeIn(JSON.stringify(said), origin)).toEqual({ ...said, url: `${origin}/dashboard/today` });
});

test.each([undefined, "", "não é JSON", "null", "3", "[]", '{"title":7,"tag":{}}'])(
  "what cannot be read says only that there is something: %s",
  (message) => {
    expect(noticeIn(message, origin)).toEqual({
      title: "CÁRIS",
      body: "Você tem uma atualização",
      url: `${origin}/dashboard`,
      tag: undefined,
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
