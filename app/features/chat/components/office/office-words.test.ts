import { expect, test } from "vitest";
import { weekWords } from "./office-words";

const nine = [{ from: 540, to: 1080 }];
const halves = [
  { from: 540, to: 720 },
  { from: 810, to: 1110 },
];

test("a week is told as people say it", () => {
  expect(weekWords([[], nine, nine, nine, nine, nine, []])).toBe("de segunda a sexta, das 9h às 18h");
  expect(weekWords([[], halves, [], halves, [], [], []])).toBe("segunda e quarta, das 9h às 12h e das 13h30 às 18h30");
  expect(weekWords([nine, nine, nine, nine, nine, nine, nine])).toBe("de segunda a domingo, das 9h às 18h");
  expect(weekWords([[], nine, nine, [], halves, [], [{ from: 0, to: 1440 }]])).toBe(
    "segunda e terça, das 9h às 18h; quinta, das 9h às 12h e das 13h30 às 18h30; sábado, das 0h às 24h",
  );
  expect(weekWords([[], [], [], [], [], [], []])).toBe("");
});
