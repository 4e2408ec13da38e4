import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { clinicId, id } from "~/db/columns";

const count = (name: string) => integer(name).notNull();
/** JSON: `hourNumbers` or `tagNumbers` of mood-day.ts. */
const numbers = (name: string) => text(name, { mode: "json" }).$type<unknown>().notNull();

/**
 * What a patient recorded on one day of theirs, counted: what is new is added, and each change has the day counted anew, in its batch. Twice: for the patient, and
 * for who may see what is shared. A day without records has no row. Clinic plane.
 */
export const moodDay = sqliteTable(
  "mood_day",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    /** YYYY-MM-DD, as the patient's clock showed it (`wall_clock` of the records). */
    day: text("day").notNull(),
    // How often each mood was recorded; private entries in the own numbers alone.
    own1: count("own_1"),
    own2: count("own_2"),
    own3: count("own_3"),
    own4: count("own_4"),
    own5: count("own_5"),
    ownHours: numbers("own_hours"),
    ownTags: numbers("own_tags"),
    shared1: count("shared_1"),
    shared2: count("shared_2"),
    shared3: count("shared_3"),
    shared4: count("shared_4"),
    shared5: count("shared_5"),
    sharedHours: numbers("shared_hours"),
    sharedTags: numbers("shared_tags"),
    // Of check-ins, which are shared always.
    energyCount: count("energy_count"),
    energyTotal: count("energy_total"),
    anxietyCount: count("anxiety_count"),
    anxietyTotal: count("anxiety_total"),
    sleepCount: count("sleep_count"),
    sleepTotal: count("sleep_total"),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId, t.day] })],
);
