import { expect, test } from "vitest";
import { titleFor } from "./entry-title";

test.each([
  ["Dia longo", "qualquer texto", "Dia longo"],
  ["  ", "Hoje foi bom.", "Hoje foi bom."],
  ["", "Primeira linha\nsegunda linha", "Primeira linha"],
  [
    "",
    "Acordei cansada e fiquei pensando na conversa de ontem com a minha irmã por muito tempo",
    "Acordei cansada e fiquei pensando na conversa de ontem com a…",
  ],
])("the title of %j over %j is %j", (typed, content, title) => {
  expect(titleFor(typed, content)).toBe(title);
});

test("one endless word is cut, and a million characters take no time", () => {
  expect(titleFor("", "a".repeat(1_000_000)).length).toBeLessThanOrEqual(61);
});
