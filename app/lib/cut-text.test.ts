import { expect, test } from "vitest";
import { cutBetweenWords } from "./cut-text";

test("a text is cut between words, without a loose particle at its end", () => {
  expect(cutBetweenWords("Consultório de Ana", 100)).toBe("Consultório de Ana");
  expect(cutBetweenWords("Consultório de Ana Souza e Vasconcelos", 30)).toBe("Consultório de Ana Souza");
  expect(cutBetweenWords("Ana Souza, Vasconcelos", 12)).toBe("Ana Souza");
});

test("one endless word is cut where it must, but not inside a character", () => {
  expect(cutBetweenWords("a".repeat(20), 10)).toBe("a".repeat(10));
  expect(cutBetweenWords("😀😀", 3)).toBe("😀");
});
