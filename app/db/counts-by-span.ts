import { sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "./client.server";

/** A span of instants (ms): from the first on, up to the second. */
export type Span = { from: number; until: number };

/** So many rows of a span are counted at most: then it is "so many or more". */
export const mostCounted = 500;

/**
 * Statement that counts rows of several spans at once, in their order: an index's stretch each, never more than `mostCounted` of it.
 * @param rows what is counted of a span: a select of one column between two instants
 */
export function countsBySpan(db: ClinicDb, spans: readonly Span[], rows: (from: SQL, until: SQL) => SQL) {
  const [from, until] = [sql`(one.value ->> 0)`, sql`(one.value ->> 1)`];
  const all = JSON.stringify(spans.map((span) => [span.from, span.until]));
  return db.all<{ n: number }>(sql`select
    (select count(*) from (${rows(from, until)} limit ${mostCounted})) as n
    from json_each(${all}) as one order by one.key`);
}
