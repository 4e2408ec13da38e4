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
  /** Of what names a person: not the rows of these members, whose data is held. */
  notOf?: (heldMembers: readonly string[]) => SQL | undefined;
};

/** Rows of a table that end by the clock. */
export function expiringRows(table: SQLiteTable, { keptFor, older, clinic, notOf }: Expiring): Expiry {
  const due = ({ before, heldMembers }: ExpiryEnd) => {
    const condition = and(older(before), heldMembers.length > 0 ? notOf?.(heldMembers) : undefined);
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
