import { expect, test } from "vitest";
import { encodeCursor } from "~/lib/page";
import { readEntryAddress, turnedPeriod } from "./entry-address";

const read = (search: string) => readEntryAddress(new URLSearchParams(search));

test("what an address asks well is asked, and what it asks badly is left out and named", () => {
  expect(read("mood=99&from=2026-12-01&tag=sono&to=ontem&cursor=x")).toEqual({
    filter: { from: "2026-12-01", tag: "sono", limit: 20 },
    onlyNew: false,
    leftOut: ["mood", "to"],
  });
  const cursor = encodeCursor({ at: 1, id: "dia_1" });
  expect(read(`mood=&tag=&cursor=${cursor}`)).toEqual({ filter: { limit: 20, cursor }, onlyNew: false, leftOut: [] });
});

test("new comments are asked for alone", () => {
  expect(read("comments=new").onlyNew).toBe(true);
  expect(read("comments=new&tag=sono").onlyNew).toBe(false);
});

test("a period that ends before it begins is turned round", () => {
  const turned = (search: string) => turnedPeriod(new URLSearchParams(search));
  expect(turned("from=2026-12-01&to=2026-01-01&mood=3")).toBe("?from=2026-01-01&to=2026-12-01&mood=3");
  expect(turned("from=2026-01-01&to=2026-01-01")).toBeNull();
  expect(turned("from=2026-12-01")).toBeNull();
});
