import { sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { rawRows } from "~/db/raw-statement";
import type { Statements } from "~/db/statement";
import { inParts } from "~/lib/in-parts";
import { contentOf, keyOf, owned, quoted } from "./rows.repo.server";
import type { ShardTable } from "./shard-tables.repo.server";

/** Rows, and a sum over what they say: sixteen signs of each and its length. What differs in content differs in it, but by rare chance. */
export type Sums = { rows: number; sum: number };

/** Signs of a row that its sum takes, evenly over its length. */
const signs = 16;

function sumSql(table: ShardTable, clinicId: string, without: readonly string[]): SQL {
  const samples = Array.from(
    { length: signs },
    (_, i) => `coalesce(unicode(substr(c, 1 + length(c) * ${i} / ${signs}, 1)), 0) * ${7919 + 2 * i}`,
  );
  const rowSum = `(length(c) * 104729 + ${samples.join(" + ")} + coalesce(unicode(substr(c, -2, 1)), 0) * 31) % 1000003`;
  const left =
    without.length === 0
      ? sql``
      : sql` and ${sql.raw(keyOf(table, "r"))} not in (select value from json_each(${JSON.stringify(without)}))`;
  // `limit -1` limits nothing: without it the row's text would be made anew for each sign of it.
  return sql`select count(*) as "rows", coalesce(sum(${sql.raw(rowSum)}), 0) as sum
    from (select ${sql.raw(contentOf(table, "r"))} as c from ${sql.raw(quoted(table.name))} r where ${owned(table, "r", clinicId)}${left} limit -1)`;
}

/** What a clinic's tables come to, in order of the tables. @param without keys of rows that are left out, by table */
export async function sumTables(
  db: ClinicDb,
  tables: readonly ShardTable[],
  clinicId: string,
  without: Record<string, string[]> = {},
): Promise<Sums[]> {
  const sums: Sums[] = [];
  for (const part of inParts(tables, 20)) {
    const asked = part.map((table) => rawRows(db, sumSql(table, clinicId, without[table.name] ?? [])));
    const answers = (await db.batch(asked as unknown as Statements)) as unknown as Sums[][];
    sums.push(...answers.map(([one]) => one ?? { rows: 0, sum: 0 }));
  }
  return sums;
}
