import { expect, test } from "vitest";
import { snippet } from "./snippet";

const before = "palavra ".repeat(20);

test.each([
  ["d\u2019água fresca", "d'agua"],
  ["\ufb01lho meu", "filho"],
  ["espera\u2026 mais", "espera..."],
  ["CORAÇÃO 😔 forte", "coracao 😔"],
])("a hit in %j is shown for %j, with words before it", (text, asked) => {
  const shown = snippet(before + text, asked, 200);
  expect(shown).toBe(`…${"palavra ".repeat(7)}${text}`);
});

test("without a hit, or with an early one, it is the beginning", () => {
  expect(snippet("um dois", "três", 4)).toBe("um d");
  expect(snippet("um dois três", "dois", 50)).toBe("um dois três");
  expect(snippet(`${"a".repeat(100)}fim`, "fim", 50)).toBe("…fim");
});
