import { expect, test } from "vitest";
import { doneSentence } from "./session-words";

test("a series of fifth weekdays says that most months have none", () => {
  expect(doneSentence("series", 8)).toBe("8 sessões marcadas; esta é a primeira. A pessoa é avisada.");
  expect(doneSentence("fifth", 8)).toBe(
    "8 sessões marcadas; esta é a primeira. Só há sessão nos meses em que esse dia da semana cai cinco vezes. A pessoa é avisada.",
  );
  expect(doneSentence("fifth", 1)).toMatch(/^Sessão marcada\. Só há/);
});
