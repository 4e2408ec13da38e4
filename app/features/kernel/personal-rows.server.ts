import { and, asc, getTableColumns, getTableName, sql, type Column, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { deleteSome } from "~/db/delete-some";
import type { ExportedRecord, Holding, PersonAccount, PersonPlace } from "./personal-data";

/** Rows that are read, and that are deleted, at once. */
const pageSize = 100;
const erasedAtOnce = 500;

type Reading = { db: ClinicDb | DirectoryDb };
type End = PersonAccount | PersonPlace;

/** Every row that meets a condition, in order of a key, read a page at a time. */
export async function* everyRow<T extends SQLiteTable>(
  { db }: Reading,
  table: T,
  where: SQL | undefined,
  by: readonly Column[],
): AsyncGenerator<T["$inferSelect"]> {
  const names = by.map((column) => Object.entries(getTableColumns(table)).find(([, one]) => one === column)?.[0] ?? "");
  for (let after: unknown[] | null = null; ;) {
    const place = after?.map((value) => sql`${value}`);
    const beyond = place && sql`(${sql.join([...by], sql`, `)}) > (${sql.join(place, sql`, `)})`;
    const page = db
      .select()
      .from(table as SQLiteTable)
      .where(and(where, beyond))
      .orderBy(...by.map((column) => asc(column)));
    const rows = (await page.limit(pageSize)) as Record<string, unknown>[];
    yield* rows as T["$inferSelect"][];
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = names.map((name) => last[name]);
  }
}

/** Erases rows that meet a condition, 500 at most. @returns whether none is left */
export async function eraseRows({ db }: Reading, table: SQLiteTable, where: SQL | undefined): Promise<boolean> {
  if (!where) throw new Error("nothing says which rows");
  const { meta } = await deleteSome(db, table, where, erasedAtOnce).run();
  return meta.changes < erasedAtOnce;
}

/** How many rows meet a condition. */
export function countRows({ db }: Reading, table: SQLiteTable, where: SQL | undefined): Promise<number> {
  if (!where) throw new Error("nothing says which rows");
  return db.$count(table, where);
}

type Rows<E extends End, T extends SQLiteTable> = {
  whose: Holding<E>["whose"];
  /** Which rows are the person's. */
  of: (end: E) => SQL | undefined;
  /** What they are read in order of: unique among the person's rows. */
  by: readonly Column[];
  /** A row as it is told to the person; a text says why none is. */
  show: string | ((row: T["$inferSelect"], end: E) => ExportedRecord | Promise<ExportedRecord>);
  /** Without it the rows are deleted, those of a record when it is not to be kept any more. */
  erase?: Holding<E>["erase"];
  expire?: Holding<E>["expire"];
  retain?: Holding<E>["retain"];
};

async function* tell<E, Row>(
  end: E,
  rows: AsyncGenerator<Row>,
  show: (row: Row, end: E) => ExportedRecord | Promise<ExportedRecord>,
): AsyncGenerator<ExportedRecord> {
  for await (const row of rows) yield await show(row, end);
}

function rowsOf<E extends End, T extends SQLiteTable>(table: T, rows: Rows<E, T>): Holding<E> {
  const { whose, of, by, show, retain = null } = rows;
  const isLeft = (end: E) => retain?.isRecord === true && end.isKept;
  const whole = async (end: E) => isLeft(end) || eraseRows(end, table, of(end));
  const erase = rows.erase === undefined ? whole : rows.erase;
  const told = typeof show === "string" ? show : (end: E) => tell(end, everyRow(end, table, of(end), by), show);
  const expire = rows.expire === undefined ? {} : { expire: rows.expire };
  return { whose, export: told, erase, ...expire, retain, count: (end: E) => countRows(end, table, of(end)) };
}

/** A table of a shard whose rows are found by a condition. */
export function clinicTable<T extends SQLiteTable>(table: T, rows: Rows<PersonPlace, T>) {
  return { ...named(table), inPlace: rowsOf(table, rows) };
}

/** A table of the directory whose rows are found by a condition. */
export function directoryTable<T extends SQLiteTable>(table: T, rows: Rows<PersonAccount, T>) {
  return { ...named(table), inAccount: rowsOf(table, rows) };
}

/** A table that holds nothing of a person, and why. */
export function tableOfNobody(table: SQLiteTable, nobody: string) {
  return { ...named(table), nobody };
}

/** A table's name, for a store that says the rest itself. */
export function named(table: SQLiteTable) {
  return { kind: "table" as const, name: getTableName(table) };
}
