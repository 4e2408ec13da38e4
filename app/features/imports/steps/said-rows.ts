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

type OpenedRow = { row: number; cells: readonly string[]; personId?: string | null; appointmentId?: string | null };

/** Rows as their columns say, with what was found of them. */
export function saidBy(mapping: Mapping, rows: readonly OpenedRow[]): Said[] {
  return rows.map(({ row, cells, personId, appointmentId }) => ({
    row,
    cells: Object.fromEntries(Object.entries(mapping).map(([name, at]) => [name, cells[at] ?? ""])),
    personId: personId ?? undefined,
    appointmentId: appointmentId ?? undefined,
  }));
}

/** The choices of `opt.who.<row>`: whose the rows are that name somebody as that row does. */
export function handMatched(options: Options): Map<number, string> {
  return new Map(
    Object.entries(options).flatMap(([name, id]) =>
      /^who\.\d{1,4}$/.test(name) && id !== "" ? [[Number(name.slice(4)), id] as const] : [],
    ),
  );
}

/** Whether nothing stands in a row. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
