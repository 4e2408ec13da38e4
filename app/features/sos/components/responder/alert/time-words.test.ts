import { expect, test } from "vitest";
import { agoWords, clockWords, spanWords } from "./time-words";

test.each([
  [0, "agora"],
  [12_900, "há 12 s"],
  [60_000, "há 1 min"],
  [3_900_000, "há 1 h 05"],
  [86_400_000, "há 1 dia"],
  [200_000_000, "há 2 dias"],
])("%i ms ago is %s", (ms, words) => expect(agoWords(ms)).toBe(words));

test.each([
  [-5, "0:00"],
  [1, "0:01"],
  [42_000, "0:42"],
  [1_685_000, "28:05"],
  [3_729_000, "1:02:09"],
])("%i ms left is %s on the clock", (ms, words) => expect(clockWords(ms)).toBe(words));

test.each([
  [45_000, "45 s"],
  [150_000, "2 min 30 s"],
  [1_200_000, "20 min"],
  [4_200_000, "1 h 10 min"],
])("%i ms are %s", (ms, words) => expect(spanWords(ms)).toBe(words));
