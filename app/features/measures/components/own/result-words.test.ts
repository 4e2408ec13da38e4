import { expect, test } from "vitest";
import { resultWords, wantsHelpBeside } from "./result-words";

const said = { safety: "none" as const, band: "minimal", change: null, hasTeam: true, isRecent: true };
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

const praise = /leves|não (têm pesado|pesaram)|melhora|faz bem/;

test("beside an answer that calls for help, or was left out, nothing is said to be light, and no change is praised", () => {
  for (const safety of ["raised", "open"] as const)
    expect(words({ safety, change: { reliable: "better" } })).not.toMatch(praise);
});

test("what became heavier is not called light, and weeks that are long past are not these", () => {
  expect(words({ change: { reliable: "worse" } })).not.toMatch(praise);
  expect(words({ change: { reliable: "worse" } })).toContain("mais do que na vez anterior");
  for (const band of ["minimal", "severe"])
    for (const reliable of ["better", "worse", "none"] as const)
      expect(words({ band, change: { reliable }, isRecent: false })).not.toMatch(/estas duas semanas|têm pesado/);
});

test("a quiet way to help stands beside what weighs and beside a safety item without an answer; the loud one has its own", () => {
  expect(wantsHelpBeside({ safety: "none", band: "severe" })).toBe(true);
  expect(wantsHelpBeside({ safety: "open", band: "minimal" })).toBe(true);
  expect(wantsHelpBeside({ safety: "open", band: null })).toBe(true);
  expect(wantsHelpBeside({ safety: "none", band: "minimal" })).toBe(false);
  expect(wantsHelpBeside({ safety: "raised", band: "severe" })).toBe(false);
});
