import { primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** The secret address at which a psychologist's calendar program reads her agenda; a new one replaces the old. Clinic plane. */
export const calendarFeed = sqliteTable(
  "calendar_feed",
  {
    clinicId: clinicId(),
    psychologistId: id("psychologist_id").notNull(),
    /** SHA-256 of the secret: the address itself is stored nowhere. */
    secretHash: text("secret_hash").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.psychologistId] }),
    uniqueIndex("calendar_feed_secret").on(t.clinicId, t.secretHash),
  ],
);
