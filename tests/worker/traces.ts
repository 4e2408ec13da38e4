import { shardNames } from "~/platform/planes";
import { testEnv } from "./env";

/** Every row of every database that speaks of one of these, as `plane.table: row`. */
export async function tracesOf(words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const plane of ["DIRECTORY", ...shardNames] as const) {
    const d1 = testEnv[plane];
    const tables = await d1.prepare("select name from sqlite_master where type = 'table'").all<{ name: string }>();
    for (const { name } of tables.results.filter((table) => !/^(sqlite_|_cf_|d1_)/.test(table.name))) {
      const { results } = await d1.prepare(`select * from ${name}`).all();
      const rows = results.map((row) => JSON.stringify(row));
      found.push(
        ...rows.filter((row) => words.some((word) => row.includes(word))).map((row) => `${plane}.${name}: ${row}`),
      );
    }
  }
  return found.sort();
}

/** Names of the tables that traces stand in. */
export const tablesIn = (traces: readonly string[]): string[] =>
  [...new Set(traces.map((trace) => trace.slice(trace.indexOf(".") + 1, trace.indexOf(":"))))].sort();

/** Keys of everything in the files store, but for what the tests' own harness puts there. */
export async function storedKeys(): Promise<string[]> {
  const { objects } = await testEnv.FILES.list();
  return objects.map(({ key }) => key).sort();
}
