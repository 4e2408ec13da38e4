import { expect, test } from "vitest";
import { changeWords } from "~/features/diary/components/mood/trend-words";
import { differenceWords, highestSentence, trendSentence, volatilitySentence } from "./statistics-words";

test("numbers are told as they round: no nought with a sign, no interval of nothing, points in their number", () => {
  expect(differenceWords({ difference: -0.04, low: -0.5, high: 0.04 })).toBe("0,0 (−0,5 a 0,0)");
  const days = [{ date: "2026-03-02" }, { date: "2026-03-16" }];
  expect(changeWords({ slopePerWeek: -0.001, low: -0.12, high: 0.1 }, days)).toBe(
    " (0,0 ponto do primeiro ao último dia; intervalo de 95 %: −0,2 a +0,2)",
  );
  expect(trendSentence({ slopePerWeek: 0, low: 0, high: 0 }, days)).toBe("O humor não tem direção clara no período.");
  expect([1.94, 1.96].map(volatilitySentence)).toEqual([
    expect.stringMatching(/1,9 ponto\.$/),
    expect.stringMatching(/2,0 pontos\.$/),
  ]);
});

test("the highest mean is one, or all that share it; of one alone there is nothing to compare", () => {
  const rows = (...averages: number[]) =>
    averages.map((average, n): [string, { average: number; count: number }] => [`d${n}`, { average, count: 5 }]);
  expect(highestSentence(rows(3, 4, 2))).toContain("A média mais alta: d1 (bem).");
  expect(highestSentence(rows(4.01, 4, 2))).toContain("As médias mais altas: d0 e d1 (bem).");
  expect(highestSentence(rows(4, 4))).toContain("As médias são iguais (bem).");
  for (const few of [rows(4), [["d0", { average: 4, count: 5 }] as const, ["d1", { average: 5, count: 4 }] as const]])
    expect(highestSentence(few)).toContain("poucos registros");
});
