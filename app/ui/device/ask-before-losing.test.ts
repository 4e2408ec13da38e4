import { expect, test } from "vitest";
import { unsentWords } from "./ask-before-losing";

test("one and several are said as people say them", () => {
  expect(unsentWords(1)).toBe("Há 1 anotação que ainda não foi enviada.");
  expect(unsentWords(2)).toBe("Há 2 anotações que ainda não foram enviadas.");
});
