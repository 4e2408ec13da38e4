import { expect, test } from "vitest";
import { moneyInWords } from "./money-in-words";

test.each([
  [0, "zero real"],
  [1, "um centavo"],
  [100, "um real"],
  [101, "um real e um centavo"],
  [1400, "catorze reais"],
  [2150, "vinte e um reais e cinquenta centavos"],
  [10_000, "cem reais"],
  [10_100, "cento e um reais"],
  [18_000, "cento e oitenta reais"],
  [100_000, "mil reais"],
  [100_100, "mil e um reais"],
  [110_000, "mil e cem reais"],
  [123_000, "mil duzentos e trinta reais"],
  [120_000, "mil e duzentos reais"],
  [125_050, "mil duzentos e cinquenta reais e cinquenta centavos"],
  [2_300_000, "vinte e três mil reais"],
  [10_000_000, "cem mil reais"],
  [100_000_000, "um milhão de reais"],
  [100_020_000, "um milhão e duzentos reais"],
  [120_000_000, "um milhão e duzentos mil reais"],
  [100_000_100, "um milhão e um reais"],
])("%i centavos in words", (cents, words) => {
  expect(moneyInWords(cents)).toBe(words);
});
