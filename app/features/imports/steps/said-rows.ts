import * as z from "zod";
import type { Options, Said } from "../kind-rule";
import type { Mapping } from "../kinds";

const storedMapping = z.record(z.string(), z.int().min(0));
const storedOptions = z.record(z.string(), z.string());

/** The stored mapping; none is empty. */
export function mappingIn(json: string | null): Mapping {
  return json === null ? {} : storedMapping.parse(JSON.parse(json));
}

/** What was chosen beside the columns. */
export function optionsIn(json: string | null): Options {
  return json === null ? {} : storedOptions.parse(JSON.parse(json));
}

/** Rows as their columns say. */
export function saidBy(mapping: Mapping, rows: readonly { row: number; cells: readonly string[] }[]): Said[] {
  return rows.map(({ row, cells }) => {
    return { row, cells: Object.fromEntries(Object.entries(mapping).map(([name, at]) => [name, cells[at] ?? ""])) };
  });
}

/** Whether nothing stands in a row. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
