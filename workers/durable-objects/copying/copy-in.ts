import {
  columnsOf,
  conditionOf,
  type Columns,
  type Copied,
  type CopyAnswer,
  type CopyStep,
  type CopyValue,
} from "./copied";
import { nextHash, noLines } from "./copy-hash";

/** What an object makes of what was put back: in the same transaction, so that nothing of it rings by itself; and after it. */
export type CopyEffects = { quiet(): void; resume(): Promise<void> };

class Refused extends Error {
  constructor(readonly why: Extract<CopyAnswer, { state: "refused" }>["why"]) {
    super(why);
  }
}

function openStage(sql: SqlStorage): void {
  sql.exec(`create table if not exists copy_stage (id integer primary key, step integer not null, line text not null);
    create table if not exists copy_done (id integer primary key, hash text not null, resumed integer not null);`);
}

function dropStage(sql: SqlStorage): void {
  sql.exec("drop table if exists copy_stage");
}

/** Whether nothing stands in any table that a copy has. */
function isEmpty(sql: SqlStorage, what: Copied): boolean {
  return Object.keys(columnsOf(sql, what)).every(
    (table) => sql.exec(`select 1 from "${table}" where ${conditionOf(what, table)} limit 1`).toArray().length === 0,
  );
}

/** Refuses a copy with a table or column that this object does not have: what it says would be lost. */
function checkColumns(here: Columns, columns: Columns): void {
  for (const [table, names] of Object.entries(columns))
    for (const name of names) if (!here[table]?.includes(name)) throw new Refused("unknown_column");
}

function plainValue(value: CopyValue): SqlStorageValue {
  if (typeof value !== "object" || value === null) return value;
  return new Uint8Array(Buffer.from(value.b, "base64")).buffer;
}

/** Puts the staged lines into their tables. @throws Refused when they are not, to the last sign, what was taken */
function insertAll(sql: SqlStorage, columns: Columns, end: { rows: number; hash: string }): void {
  let [hash, rows] = [noLines, 0];
  const statements = new Map(
    Object.entries(columns).map(([table, names]) => {
      const into = names.map((name) => `"${name}"`).join(", ");
      return [table, `insert into "${table}" (${into}) values (${names.map(() => "?").join(", ")})`];
    }),
  );
  for (const { line } of sql.exec<{ line: string }>("select line from copy_stage order by id")) {
    hash = nextHash(hash, line);
    rows += 1;
    const [table, ...values] = JSON.parse(line) as [string, ...CopyValue[]];
    const statement = statements.get(table);
    if (!statement || values.length !== columns[table]?.length) throw new Refused("damaged");
    sql.exec(statement, ...values.map(plainValue));
  }
  if (hash !== end.hash || rows !== end.rows) throw new Refused("damaged");
}

function stage(sql: SqlStorage, { n, lines }: CopyStep): number {
  const staged = sql.exec<{ n: number | null }>("select max(step) as n from copy_stage").one().n ?? -1;
  if (n === 0 && staged >= 0) sql.exec("delete from copy_stage"); // begun anew
  else if (n !== staged + 1) throw new Refused("out_of_order");
  for (const line of lines) sql.exec("insert into copy_stage (step, line) values (?, ?)", n, line);
  return n + 1;
}

async function finish(sql: SqlStorage, effects: CopyEffects): Promise<void> {
  await effects.resume();
  sql.exec("update copy_done set resumed = 1");
}

/**
 * Takes a piece of a copy. Pieces are kept beside the tables until the last one is there; then all rows are put in within one
 * transaction, if the object is empty still, and they are what was taken: or nothing is. Asked again, it says that it is there.
 */
export async function copyIn(
  state: DurableObjectState,
  what: Copied,
  step: CopyStep,
  effects: CopyEffects,
): Promise<CopyAnswer> {
  const { sql } = state.storage;
  openStage(sql);
  const [done] = sql.exec<{ hash: string; resumed: number }>("select hash, resumed from copy_done").toArray();
  if (done && step.end?.hash === done.hash) {
    if (done.resumed === 0) await finish(sql, effects); // we died in between
    dropStage(sql);
    return { state: "there", wants: 0 };
  }
  try {
    // Told at the last piece of one that is there already, not at its first.
    const isThere = !isEmpty(sql, what);
    if (isThere && done && step.end === null) return { state: "more", wants: step.n + 1 };
    if (isThere) throw new Refused("not_empty");
    checkColumns(columnsOf(sql, what), step.columns);
    const wants = stage(sql, step);
    const { end } = step;
    if (!end) return { state: "more", wants };
    state.storage.transactionSync(() => {
      insertAll(sql, step.columns, end);
      effects.quiet();
      sql.exec("insert into copy_done (id, hash, resumed) values (1, ?, 0)", end.hash);
    });
  } catch (error) {
    dropStage(sql);
    if (error instanceof Refused) return { state: "refused", why: error.why };
    // A line that is none, a key that stands twice.
    return { state: "refused", why: "damaged" };
  }
  dropStage(sql);
  await finish(sql, effects);
  return { state: "put", wants: 0 };
}
