import { and, count, sql, type Column, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { deleteSome } from "~/db/delete-some";
import type { Expiry, ExpiryEnd } from "./personal-data";

/** Rows that one piece removes. */
const atOnce = 500;

type Expiring = {
  /** How long (ms) they are kept. */
  keptFor: number;
  /** Which rows have served their time: older than an instant (ms), by an index where there may be many. */
  older: (before: number) => SQL | undefined;
  /** Whose clinic; null where rows are of none. */
  clinic: Column | null;
  /** Which rows name nobody who is held (`held` selects their ids); in words, why no row names anybody. */
  notOf: string | ((held: SQL) => SQL | undefined);
};

/** Condition: a column names nobody who is held; nobody is not held. */
export function isNotHeld(column: Column): (held: SQL) => SQL {
  return (held) => sql`(${column} is null or ${column} not in ${held})`;
}

/** Rows of a table that end by the clock. */
export function expiringRows(table: SQLiteTable, { keptFor, older, clinic, notOf }: Expiring): Expiry {
  const due = ({ before, held }: ExpiryEnd) => {
    const condition = and(older(before), typeof notOf === "string" ? undefined : notOf(held));
    if (!condition) throw new Error("nothing says which rows");
    return condition;
  };
  return {
    keptFor,
    async count(end) {
      const of = clinic ? sql<string>`coalesce(${clinic}, '')` : sql<string>`''`;
      const rows = await end.db
        .select({ clinicId: of.as("of_clinic"), n: count() })
        .from(table)
        .where(due(end))
        .groupBy(sql`of_clinic`);
      return rows.filter(({ n }) => n > 0);
    },
    async remove(end) {
      const { meta } = await deleteSome(end.db, table, due(end), atOnce).run();
      return meta.changes;
    },
  };
}
