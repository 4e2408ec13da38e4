import type { SQL } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import type { ClinicDb, DirectoryDb } from "./client.server";
import type { Statement } from "./statement";

const dialect = new SQLiteAsyncDialect();

function prepared(db: ClinicDb | DirectoryDb, query: SQL, mapResult: (result: D1Result) => unknown): Statement {
  const built = dialect.sqlToQuery(query);
  // drizzle's own `run(sql)` cannot stand in a batch with values in it (drizzle-orm 0.45, d1/session: no `stmt`).
  const { $client } = db as unknown as { $client: D1Database };
  const one = { getQuery: () => built, stmt: $client.prepare(built.sql), mapResult };
  return { _prepare: () => one } as unknown as Statement;
}

/** A statement in SQL, for a batch; it answers a D1Result, as drizzle's writes do. */
export function rawStatement(db: ClinicDb | DirectoryDb, query: SQL): Statement {
  return prepared(db, query, (result) => result);
}

/** A question in SQL, for a batch; it answers its rows. */
export function rawRows(db: ClinicDb | DirectoryDb, query: SQL): Statement {
  return prepared(db, query, (result) => result.results);
}
