import { getTableColumns, sql, type Column, type SQL } from "drizzle-orm";
import type { SQLiteInsertBase, SQLiteInsertValue, SQLiteTable } from "drizzle-orm/sqlite-core";
import { inParts } from "~/lib/in-parts";
import type { ClinicDb, DirectoryDb } from "./client.server";
import type { Statement } from "./statement";

/** Parameters that D1 binds in one statement at most. */
export const mostParameters = 100;

type Insert<T extends SQLiteTable> = SQLiteInsertBase<T, "async", D1Result>;

/**
 * Statements that insert any number of rows, as few as D1's 100 parameters allow, for one batch; no rows, no statement.
 * @param finish what each statement does about rows that stand already; it binds no values of its own
 */
export function insertMany<T extends SQLiteTable>(
  db: ClinicDb | DirectoryDb,
  table: T,
  rows: readonly T["$inferInsert"][],
  finish: (insert: Insert<T>) => Statement = (insert) => insert,
): Statement[] {
  // A row binds each of its columns once at most.
  const perStatement = Math.floor(mostParameters / Object.keys(getTableColumns(table)).length);
  return inParts(rows, perStatement).map((part) => {
    const manyAsOne = part as unknown as SQLiteInsertValue<T>; // the type allows one row only: many are counted here
    return finish(db.insert(table).values(manyAsOne));
  });
}

/** Texts that are bound one by one at most: other values of a statement have room beside them. */
const mostBound = 90;

/** Condition: the column is one of these texts. Few are bound each, for a list that is bound as one costs rows of its own to be read. */
export function isOneOf(column: Column, values: readonly string[]): SQL {
  if (values.length === 0 || values.length > mostBound) return isAmong(column, values);
  const each = values.map((value) => sql`${value}`);
  return sql`${column} in (${sql.join(each, sql`, `)})`;
}

/** Condition: the column is one of these texts, however many: they are bound as one parameter. */
export function isAmong(column: Column | SQL, values: Iterable<string>): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify([...values])}))`;
}
