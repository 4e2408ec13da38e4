import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ClinicDb, DirectoryDb } from "./client.server";

/**
 * Statement that deletes at most `limit` rows that meet a condition, so that no clean-up holds a database's writer for long.
 * The condition needs an index that leads to those rows. Answers D1's result: `meta.changes` rows went.
 */
export function deleteSome(db: ClinicDb | DirectoryDb, table: SQLiteTable, condition: SQL, limit: number) {
  return db.delete(table).where(sql`rowid in (select rowid from ${table} where ${condition} limit ${limit})`);
}
