import { expect, test } from "vitest";
import { cutBetweenWords, excerptLine } from "./cut-text";

test("a text is cut between words, without a loose particle at its end", () => {
  expect(cutBetweenWords("Consultório de Ana", 100)).toBe("Consultório de Ana");
  expect(cutBetweenWords("Consultório de Ana Souza e Vasconcelos", 30)).toBe("Consultório de Ana Souza");
  expect(cutBetweenWords("Ana Souza, Vasconcelos", 12)).toBe("Ana Souza");
});

test("one endless word is cut where it must, but not inside a character", () => {
  expect(cutBetweenWords("a".repeat(20), 10)).toBe("a".repeat(10));
  expect(cutBetweenWords("😀😀😀😀", 3)).toBe("😀😀😀");
});

test("an excerpt is one line, marked when there is more, whatever blanks the text is full of", () => {
  expect(excerptLine("um\n\n dois", 20, "…")).toBe("um dois");
  expect(excerptLine("um\n\n dois três", 8, "…")).toBe("um dois…");
  expect(excerptLine(`um${"\n".repeat(500)}dois`, 20, "…")).toBe("um…");
  expect(excerptLine("um dois ", 7, "…")).toBe("um dois");
});

test("the family at the end of an excerpt is whole, or not there at all", () => {
  const letters = "a".repeat(115);
  expect(excerptLine(`${letters}👨‍👩‍👧‍👦`, 120)).toBe(letters);
  expect(excerptLine(`${letters}👨‍👩‍👧‍👦`, 122)).toBe(`${letters}👨‍👩‍👧‍👦`);
});
