import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag } from "~/db/columns";

/** How many people a clinic has in each role, let in and shut out: counted by the clock, so that no page counts them. Clinic plane. */
export const peopleCount = sqliteTable(
  "people_count",
  {
    clinicId: clinicId(),
    role: text("role", { enum: ["patient", "psychologist", "admin"] }).notNull(),
    active: flag("active").notNull(),
    people: integer("people").notNull(),
    countedAt: at("counted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.role, t.active] })],
);
