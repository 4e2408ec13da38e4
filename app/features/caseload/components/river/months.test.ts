import { expect, test } from "vitest";
import { byMonth } from "./months";

test("the months are the reader's: half an hour of UTC's March is still February in São Paulo", () => {
  const items = [Date.UTC(2026, 2, 1, 12), Date.UTC(2026, 2, 1, 0, 30), Date.UTC(2025, 11, 31)].map((at) => ({ at }));
  expect(byMonth(items, "America/Sao_Paulo").map(({ name, items }) => [name, items.length])).toEqual([
    ["março de 2026", 1],
    ["fevereiro de 2026", 1],
    ["dezembro de 2025", 1],
  ]);
});
