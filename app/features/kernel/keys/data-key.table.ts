import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** One wrapped data key per patient. Destroying `wrapped` makes all of the patient's ciphertext unreadable for ever. */
export const dataKey = sqliteTable(
  "data_key",
  {
    clinicId: clinicId(),
    ownerId: id("owner_id").notNull(),
    /** Master key that wraps it. */
    kid: text("kid").notNull(),
    /** Null once destroyed. */
    wrapped: text("wrapped"),
    createdAt: at("created_at").notNull(),
    rewrappedAt: at("rewrapped_at"),
    destroyedAt: at("destroyed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.ownerId] }),
    index("data_key_kid").on(t.kid, t.clinicId, t.ownerId),
    index("data_key_destroyed")
      .on(t.destroyedAt)
      .where(sql`destroyed_at is not null`),
  ],
);
