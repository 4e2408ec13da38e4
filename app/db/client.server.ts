import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";
import { gatheredD1 } from "./gathered-d1";
import { meteredD1, type Passage } from "./metered-d1";

declare const plane: unique symbol;

/** Drizzle on the one directory: accounts, logins, clinics, memberships. */
export type DirectoryDb = DrizzleD1Database & { [plane]?: "directory" };
/** Drizzle on one clinic shard: everything of many clinics, each row led by `clinic_id`. */
export type ClinicDb = DrizzleD1Database & { [plane]?: "clinic" };

export type OpenedDb = {
  db: DrizzleD1Database;
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
