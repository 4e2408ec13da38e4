import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** A first step that a psychologist has put away undone. Clinic plane. */
export const firstStepAway = sqliteTable(
  "first_step_away",
  {
    clinicId: clinicId(),
    memberId: id("member_id").notNull(),
    step: text("step").notNull(),
    awayAt: at("away_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.memberId, t.step] })],
);
