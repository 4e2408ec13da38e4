import { sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { rawRows, rawStatement } from "~/db/raw-statement";
import type { Statement, Statements } from "~/db/statement";
import { inParts } from "~/lib/in-parts";
import { triggersOf } from "./guards.repo.server";
import type { ShardTable } from "./shard-tables.repo.server";

/** D1 takes 32 arguments in a function. */
const atOnce = 30;

/** A row as it is carried: its key and its columns, each a JSON text; `content` is null for another clinic's. */
export type CarriedRow = { key: string; content: string | null };

/** A name as SQL takes it. */
export const quoted = (name: string) => `"${name}"`;

/** A row's columns as one JSON text (SQL). */
export function contentOf({ columns }: ShardTable, alias: string): string {
  const parts = inParts(columns, atOnce).map(
    (part) => `json_array(${part.map((c) => `${alias}.${quoted(c)}`).join(", ")})`,
  );
  return `json_array(${parts.join(", ")})`;
}

/** A row's key as one JSON text (SQL). */
export const keyOf = ({ key }: ShardTable, alias: string) =>
  `json_array(${key.map((c) => `${alias}.${quoted(c)}`).join(", ")})`;

function after({ key }: ShardTable, place: readonly unknown[] | null): SQL {
  if (!place || key.length === 0) return sql`1`;
  const values = sql.join(
    place.map((value) => sql`${value}`),
    sql`, `,
  );
  return sql`(${sql.raw(key.map(quoted).join(", "))}) > (${values})`;
}

/** Rows that are looked at in one go: of a clinic's own stretch, or of a table in which clinics are mixed. */
export const windowOf = ({ isLed }: ShardTable) => (isLed ? 200 : 2000);

function windowSql(table: ShardTable, clinicId: string, place: readonly unknown[] | null, size: number): SQL {
  const led = table.isLed ? sql`clinic_id = ${clinicId} and ` : sql``;
  const order = table.key.length === 0 ? sql`` : sql.raw(`order by ${table.key.map(quoted).join(", ")}`);
  return sql`select * from ${sql.raw(quoted(table.name))} where ${led}${after(table, place)} ${order} limit ${size}`;
}

/** Binds the clinic where a condition of the table asks for it. */
export function owned(table: ShardTable, alias: string, clinicId: string): SQL {
  const [before = "", ...rest] = table.belongs(alias, "\u0000").split("\u0000");
  return rest.reduce((all, part) => sql`${all}${clinicId}${sql.raw(part)}`, sql.raw(before));
}

/** The next rows of a table after a key, in order of the key. */
export function readWindow(
  db: ClinicDb,
  table: ShardTable,
  clinicId: string,
  place: readonly unknown[] | null,
): Promise<CarriedRow[]> {
  return db.all<CarriedRow>(sql`select ${sql.raw(keyOf(table, "r"))} as key,
    case when ${owned(table, "r", clinicId)} then ${sql.raw(contentOf(table, "r"))} end as content
    from (${windowSql(table, clinicId, place, windowOf(table))}) r order by ${sql.raw(
      table.key.length === 0 ? "1" : table.key.map((c) => `r.${quoted(c)}`).join(", "),
    )}`);
}

function sameKey({ key, isLed }: ShardTable, alias: string, json: string, clinicId: string): SQL {
  const led = isLed ? [sql`${sql.raw(alias)}.clinic_id = ${clinicId}`] : [];
  const each = key.map((c, i) => sql.raw(`${alias}.${quoted(c)} = json_extract(${json}, '$[${i}]')`));
  return sql.join([...led, ...each], sql` and `);
}

/** The rows of some keys, those that stand, of each table. */
export async function readKeys(
  db: ClinicDb,
  clinicId: string,
  asked: readonly { table: ShardTable; keys: readonly string[] }[],
): Promise<CarriedRow[][]> {
  if (asked.length === 0) return [];
  const questions = asked.map(({ table, keys }) => selectKeys(db, table, clinicId, keys));
  return (await db.batch(questions as unknown as Statements)) as CarriedRow[][];
}

function selectKeys(db: ClinicDb, table: ShardTable, clinicId: string, keys: readonly string[]): Statement {
  const list = JSON.stringify(keys);
  return rawRows(
    db,
    sql`select k.value as key, ${sql.raw(contentOf(table, "r"))} as content
    from json_each(${list}) k cross join ${sql.raw(quoted(table.name))} r
    where ${sameKey(table, "r", "k.value", clinicId)} and ${owned(table, "r", clinicId)}`,
  );
}

/** Which of some tables hold rows of a clinic; those in which clinics are mixed are always looked at. */
export async function tablesWithRows(
  db: ClinicDb,
  tables: readonly ShardTable[],
  clinicId: string,
): Promise<ShardTable[]> {
  const led = tables.filter(({ isLed }) => isLed);
  const found = new Set<string>();
  for (const part of inParts(led, 80)) {
    const asked = part.map(({ name }) =>
      rawRows(db, sql`select 1 as n from ${sql.raw(quoted(name))} where clinic_id = ${clinicId} limit 1`),
    );
    const answers = (await db.batch(asked as unknown as Statements)) as unknown as { n: number }[][];
    answers.forEach((rows, i) => rows.length > 0 && found.add(part[i]?.name ?? ""));
  }
  return tables.filter(({ isLed, name }) => !isLed || found.has(name));
}

/**
 * Statements on a table with all its triggers away, and there again: one batch, so nobody else ever meets it without. Copies are no
 * writes of anybody: what the triggers judge was judged when the row was written.
 */
export async function untriggered(db: ClinicDb, table: string, before: Statement, work: readonly Statement[]) {
  const triggers = await triggersOf(db, table);
  const away = triggers.map(({ name }) => rawStatement(db, sql.raw(`drop trigger ${quoted(name)}`)));
  const again = triggers.map(({ made }) => rawStatement(db, sql.raw(made)));
  const results = await db.batch([before, ...away, ...work, ...again] as unknown as Statements);
  return results.slice(1 + away.length, 1 + away.length + work.length) as unknown as D1Result[];
}

/** Tables of which a row may be left out where another clinic's stands in its way: a browser's address that has been given anew since. */
const mayBeLeftOut = new Set(["push_subscription"]);

/** Statement that puts staged rows into their table, those after a staged key. */
export function insertStaged(
  db: ClinicDb,
  table: ShardTable,
  clinicId: string,
  afterKey: string,
  size: number,
): Statement {
  const columns = table.columns.map(quoted).join(", ");
  const values = table.columns
    .map((_, i) => `json_extract(s.content, '$[${Math.floor(i / atOnce)}][${i % atOnce}]')`)
    .join(", ");
  const keyed = [...(table.isLed || table.key.length === 0 ? ["clinic_id"] : []), ...table.key].map(quoted).join(", ");
  const conflict = mayBeLeftOut.has(table.name) ? "on conflict do nothing" : `on conflict (${keyed}) do nothing`;
  return rawStatement(
    db,
    sql`insert into ${sql.raw(quoted(table.name))} (${sql.raw(columns)}) select ${sql.raw(values)}
    from (select content from clinic_stage where clinic_id = ${clinicId} and tbl = ${table.name} and key > ${afterKey} order by key limit ${size}) s
    where true ${sql.raw(conflict)}`,
  );
}

/** The staged key that ends the next stretch, and how many rows it has. */
export async function stagedEnd(db: ClinicDb, table: string, clinicId: string, afterKey: string, size: number) {
  return db.get<{ last: string | null; n: number }>(sql`select max(key) as last, count(*) as n
    from (select key from clinic_stage where clinic_id = ${clinicId} and tbl = ${table} and key > ${afterKey} order by key limit ${size})`);
}

/** Keys of staged rows that were left out. */
export async function leftOut(
  db: ClinicDb,
  tables: readonly ShardTable[],
  clinicId: string,
): Promise<Record<string, string[]>> {
  const out: Record<string, string[]> = {};
  for (const table of tables.filter(({ name }) => mayBeLeftOut.has(name))) {
    const rows = await db.all<{
      key: string;
    }>(sql`select s.key as key from clinic_stage s where s.clinic_id = ${clinicId} and s.tbl = ${table.name}
      and not exists (select 1 from ${sql.raw(quoted(table.name))} r where ${sameKey(table, "r", "s.key", clinicId)})`);
    if (rows.length > 0) out[table.name] = rows.map(({ key }) => key);
  }
  return out;
}

/** Statement that takes a clinic's rows of a window away. @returns it answers how many through its `meta.changes` */
export function deleteWindow(
  db: ClinicDb,
  table: ShardTable,
  clinicId: string,
  place: readonly unknown[] | null,
  size: number,
): Statement {
  if (table.key.length === 0)
    return rawStatement(db, sql`delete from ${sql.raw(quoted(table.name))} where clinic_id = ${clinicId}`);
  const keys = table.key.map(quoted).join(", ");
  const led = table.isLed ? sql`clinic_id = ${clinicId} and ` : sql``;
  return rawStatement(
    db,
    sql`delete from ${sql.raw(quoted(table.name))} where ${led}(${sql.raw(keys)}) in (
    select ${sql.raw(table.key.map((c) => `r.${quoted(c)}`).join(", "))} from (${windowSql(table, clinicId, place, size)}) r where ${owned(table, "r", clinicId)})`,
  );
}

/** The key that ends a window of a table in which clinics are mixed; null at its end. */
export async function windowEnd(
  db: ClinicDb,
  table: ShardTable,
  clinicId: string,
  place: readonly unknown[] | null,
  size: number,
): Promise<unknown[] | null> {
  const row = await db.get<{
    key: string;
    n: number;
  }>(sql`select ${sql.raw(keyOf(table, "r"))} as key, (select count(*) from (${windowSql(table, clinicId, place, size)})) as n
    from (${windowSql(table, clinicId, place, size)}) r order by ${sql.raw(table.key.map((c) => `r.${quoted(c)} desc`).join(", "))} limit 1`);
  return row && row.n === size ? (JSON.parse(row.key) as unknown[]) : null;
}

/** Statement that puts carried rows straight into their table; what stands there already stays. */
export function insertCarried(db: ClinicDb, table: ShardTable, rows: readonly CarriedRow[]): Statement {
  const columns = table.columns.map(quoted).join(", ");
  const values = table.columns
    .map((_, i) => `json_extract(value, '$[${Math.floor(i / atOnce)}][${i % atOnce}]')`)
    .join(", ");
  const list = `[${rows.map(({ content }) => content ?? "null").join(",")}]`;
  return rawStatement(
    db,
    sql`insert into ${sql.raw(quoted(table.name))} (${sql.raw(columns)}) select ${sql.raw(values)} from json_each(${list}) where true on conflict do nothing`,
  );
}

/** Statement that takes the rows of some keys away. */
export function deleteKeys(db: ClinicDb, table: ShardTable, clinicId: string, keys: readonly string[]): Statement {
  const name = sql.raw(quoted(table.name));
  return rawStatement(
    db,
    sql`delete from ${name} where rowid in (select r.rowid from json_each(${JSON.stringify(keys)}) k cross join ${name} r
    where ${sameKey(table, "r", "k.value", clinicId)} and ${owned(table, "r", clinicId)})`,
  );
}

/** Statement that does nothing. */
export function nothing(db: ClinicDb): Statement {
  return rawStatement(db, sql`select 1`);
}
