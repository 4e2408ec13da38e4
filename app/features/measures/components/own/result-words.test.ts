import { expect, test } from "vitest";
import { resultWords } from "./result-words";

const said = { safety: false, band: "minimal", change: null, hasTeam: true };
const words = (more: Partial<Parameters<typeof resultWords>[0]>) => resultWords({ ...said, ...more }).join(" ");

test("a patient is told in words, never a number nor the name of a state", () => {
  for (const band of [
    "minimal",
    "mild",
    "moderate",
    "moderately-severe",
    "severe",
    "negative",
    "positive",
    "poor",
    null,
  ])
    for (const reliable of ["better", "worse", "none"] as const)
      for (const hasTeam of [true, false]) {
        const told = words({ band, change: { reliable }, hasTeam });
        expect(told).not.toMatch(/\d|depress|ansios|grave|moderad|mínim/i);
        expect(told.includes("Quem acompanha você")).toBe(hasTeam);
      }
});

test("beside an answer that calls for help nothing is said to be light, and no change is praised", () => {
  expect(words({ safety: true, change: { reliable: "better" } })).not.toMatch(/leves|melhora|faz bem/);
});
