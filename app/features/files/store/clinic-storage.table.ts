import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { clinicId } from "~/db/columns";

/**
 * How much a clinic's files take up. Triggers on `file` and `upload` keep it, so that no way of making or destroying one can forget it;
 * nobody writes it by hand, and rows that are copied elsewhere are counted there by being written. Clinic plane.
 */
export const clinicStorage = sqliteTable("clinic_storage", {
  clinicId: clinicId().primaryKey(),
  /** Bytes of files, and of uploads on their way as they will be. */
  usedBytes: integer("used_bytes").notNull(),
});
