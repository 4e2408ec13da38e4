import { getTableColumns, is, Placeholder, SQL, sql, type Column } from "drizzle-orm";
import type { SQLiteInsertBase, SQLiteInsertValue, SQLiteTable } from "drizzle-orm/sqlite-core";
import { inParts } from "~/lib/in-parts";
import type { ClinicDb, DirectoryDb } from "./client.server";
import { keptOf, nowhere, type Kept } from "./kept";
import type { Statement } from "./statement";

/** Parameters that D1 binds in one statement at most. */
export const mostParameters = 100;

type Insert<T extends SQLiteTable> = SQLiteInsertBase<T, "async", D1Result>;

/** What stands already stays as it is. */
export function leaveStanding<T extends SQLiteTable>(insert: Insert<T>): Statement {
  return insert.onConflictDoNothing();
}

type Writing = (db: ClinicDb | DirectoryDb, values: Record<string, unknown>) => Kept<unknown>;

/** Texts of inserts by table, of each for the columns that rows have, their number, and whether what stands stays. */
const texts = new WeakMap<SQLiteTable, Map<string, Writing>>();
/** Of a table: then the first goes. Rows come in a few shapes, and by one in all but a few places. */
const mostTexts = 60;

const placeOf = (row: number, column: string) => `${row}.${column}`;

function written(table: SQLiteTable, columns: readonly string[], count: number, leaves: boolean): Writing {
  const known = texts.get(table) ?? new Map<string, Writing>();
  texts.set(table, known);
  const key = `${count} ${leaves} ${columns.join()}`;
  const found = known.get(key);
  if (found) return found;
  const rows = Array.from({ length: count }, (_, i) =>
    Object.fromEntries(columns.map((column) => [column, new Placeholder(placeOf(i, column))])),
  );
  const insert = nowhere.insert(table).values(rows);
  const made = keptOf(leaves ? insert.onConflictDoNothing() : insert);
  const [oldest] = known.keys();
  if (known.size >= mostTexts && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}

/** One insert whose SQL is written once for all rows of its shape; null where rows differ in their columns or say SQL. */
function plainInsert(
  db: ClinicDb | DirectoryDb,
  table: SQLiteTable,
  rows: readonly Record<string, unknown>[],
  leaves: boolean,
): Statement | null {
  const given = rows.map((row) => Object.keys(row).filter((column) => row[column] !== undefined));
  const columns = given[0] ?? [];
  const isSame = given.every((one) => one.length === columns.length && one.every((name, i) => name === columns[i]));
  if (!isSame || rows.some((row) => columns.some((column) => is(row[column], SQL)))) return null;
  const values = Object.fromEntries(
    rows.flatMap((row, i) => columns.map((column) => [placeOf(i, column), row[column]] as const)),
  );
  return written(table, columns, rows.length, leaves)(db, values);
}

/**
 * Statements that insert any number of rows, as few as D1's 100 parameters allow, for one batch; no rows, no statement.
 * @param finish what each statement does about rows that stand already; it binds no values of its own
 */
export function insertMany<T extends SQLiteTable>(
  db: ClinicDb | DirectoryDb,
  table: T,
  rows: readonly T["$inferInsert"][],
  finish?: (insert: Insert<T>) => Statement,
): Statement[] {
  // A row binds each of its columns once at most.
  const perStatement = Math.floor(mostParameters / Object.keys(getTableColumns(table)).length);
  const isPlain = finish === undefined || finish === leaveStanding;
  return inParts(rows, perStatement).map((part) => {
    const plain = isPlain ? plainInsert(db, table, part, finish !== undefined) : null;
    if (plain) return plain;
    const manyAsOne = part as unknown as SQLiteInsertValue<T>; // the type allows one row only: many are counted here
    const insert = db.insert(table).values(manyAsOne);
    return finish ? finish(insert) : insert;
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

/** Condition: the column is one of these texts, however many: they are bound as one parameter. @param values in a kept statement the place of their JSON */
export function isAmong(column: Column | SQL, values: Iterable<string> | Placeholder): SQL {
  const text = is(values, Placeholder) ? values : JSON.stringify([...(values as Iterable<string>)]);
  return sql`${column} in (select value from json_each(${text}))`;
}
