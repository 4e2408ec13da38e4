import { expect, test } from "vitest";
import { splitTags, toggleTag } from "./tag-text";

test("empty pieces between commas are no tags", () => {
  expect(splitTags(" sono, ,trabalho,")).toEqual(["sono", "trabalho"]);
});

test("a suggestion is added once and taken away by a second tap, whatever its case", () => {
  expect(toggleTag("", "sono")).toBe("sono");
  expect(toggleTag("trabalho", "sono")).toBe("trabalho, sono");
  expect(toggleTag("trabalho, Sono", "sono")).toBe("trabalho");
});
