import { expect, test } from "vitest";
import { searchWith } from "./search-with";

test("changing a filter keeps the others and drops what is null or empty", () => {
  expect(searchWith("?mood=2&cursor=abc", { mood: "4", cursor: null })).toBe("?mood=4");
  expect(searchWith("?mood=2&q=sono", { mood: "" })).toBe("?q=sono");
});
