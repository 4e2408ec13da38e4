import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { actionWords, isReading, reasonWords } from "../../app/features/audit/reading/audit-words.ts";

test("every act that the product writes down is a sentence on the audit's page", () => {
  const written = new Set();
  const files = ["app/features", "workers"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  for (const file of files.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")))
    for (const [, said = ""] of readFileSync(file, "utf8").matchAll(/\baction: ([^,\n]*)/g))
      for (const [, act] of said.matchAll(/"([a-z_]+\.[a-z_]+)"/g)) written.add(act);
  expect(written.size).toBeGreaterThan(150);
  expect([...written].filter((act) => actionWords(act) === act)).toEqual([]);
});

test("what only looks is told apart; reasons are people's own, not the product's codes", () => {
  expect([isReading("records.read"), isReading("diary.write"), isReading("moving.open")]).toEqual([true, false, false]);
  expect(reasonWords("Não trabalha mais aqui.")).toBe("Não trabalha mais aqui.");
  expect([reasonWords("by mem_1"), reasonWords("signed_out"), reasonWords("erasure")]).toEqual([
    null,
    null,
    "apagamento dos dados",
  ]);
});
