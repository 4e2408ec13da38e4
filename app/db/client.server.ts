import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";
import type { SQLiteInsertBuilder, SQLiteInsertValue, SQLiteTable } from "drizzle-orm/sqlite-core";
import { gatheredD1 } from "./gathered-d1";
import { meteredD1, type Passage } from "./metered-d1";
import { leaveNamesAlone } from "./plain-kinds";

leaveNamesAlone();

declare const plane: unique symbol;

type InsertBuilder<T extends SQLiteTable> = SQLiteInsertBuilder<T, "async", D1Result>;

/** Drizzle that inserts one row at a time: D1 binds 100 parameters in a statement, so many rows go through insertMany (db/many-rows). */
type Db = Omit<DrizzleD1Database, "insert"> & {
  insert<T extends SQLiteTable>(
    table: T,
  ): Omit<InsertBuilder<T>, "values"> & {
    values(oneRow: SQLiteInsertValue<T>): ReturnType<InsertBuilder<T>["values"]>;
  };
};

/** Drizzle on the one directory: accounts, logins, clinics, memberships. */
export type DirectoryDb = Db & { [plane]?: "directory" };
/** Drizzle on one clinic shard: everything of many clinics, each row led by `clinic_id`. */
export type ClinicDb = Db & { [plane]?: "clinic" };

export type OpenedDb = {
  db: Db;
  /** Where this session's reads and writes have got to, to be shown to the next request of the same login. */
  bookmark(): string | null;
};

/**
 * Opens a database for one request through D1's Sessions API.
 * @param how.gather makes one round trip of what is asked at the same time: for jobs that do many things side by side
 * @param how.bookmark of the login's last request: replicas at least that new may answer. Without one the primary answers first.
 */
export function openDb(
  d1: D1Database,
  passage: Passage,
  { bookmark, gather = false }: { bookmark?: string | undefined; gather?: boolean },
): OpenedDb {
  const opened = d1.withSession(bookmark ?? "first-primary");
  const session = gather ? gatheredD1(opened) : opened;
  return { db: drizzle(meteredD1(session, passage)), bookmark: () => session.getBookmark() };
}
