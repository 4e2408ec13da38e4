import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { clinicId } from "~/db/columns";

/**
 * How much a clinic's files take up. Triggers on `file` and `upload` keep it, so that no way of making or destroying one can forget it,
 * and nobody writes it by hand; a clinic that moves to another shard takes its row along. Clinic plane.
 */
export const clinicStorage = sqliteTable("clinic_storage", {
  clinicId: clinicId().primaryKey(),
  /** Bytes of files, and of uploads on their way as they will be. */
  usedBytes: integer("used_bytes").notNull(),
});
