import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { clinicId, id, sealed } from "~/db/columns";
import { rowStates } from "../kinds";

/** A row of an import: what it says is ciphertext under the key of who brings it. Clinic plane. */
export const importRow = sqliteTable(
  "import_row",
  {
    clinicId: clinicId(),
    importId: id("import_id").notNull(),
    /** As a spreadsheet numbers it: 1 is the head. */
    row: integer("row").notNull(),
    state: text("state", { enum: rowStates }).notNull(),
    /** JSON of its cells. */
    cellsSealed: sealed("cells_sealed").notNull(),
    /** JSON of `Fault[]`: our words, nothing of the row's own. */
    faults: text("faults"),
    /** Id that what it becomes will have: given before it is made, so that it is made once. */
    resultId: id("result_id"),
    /** Who it is of, where that was said by hand: the name in the file is nobody's here. */
    personId: id("person_id"),
    /** The session of its day that a note belongs to, found by the dry run. */
    appointmentId: id("appointment_id"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.importId, t.row] }),
    index("import_row_state").on(t.clinicId, t.importId, t.state, t.row),
    index("import_row_faults")
      .on(t.clinicId, t.importId, t.row)
      .where(sql`faults is not null`),
  ],
);
