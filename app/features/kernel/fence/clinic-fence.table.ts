import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** How a clinic stands on a shard while it is moved, and ever after (ADR 0069). */
export const fenceStates = ["open", "leaving", "closed", "gone", "arriving"] as const;

/**
 * Whether a clinic may be written on this shard: asked by the triggers that guard every table while clinics move, in the database
 * itself, so that nobody who remembers an old address writes there. A clinic without a row is open. Clinic plane.
 */
export const clinicFence = sqliteTable("clinic_fence", {
  clinicId: clinicId().primaryKey(),
  /** `leaving`: writes are noted in `clinic_change`; `closed`, `arriving`: refused for a moment; `gone`: refused for good. */
  state: text("state", { enum: fenceStates }).notNull(),
  relocationId: id("relocation_id").notNull(),
  /** Whose turn at the move it is: what an earlier one still sends is refused. */
  turn: integer("turn").notNull(),
  at: at("changed_at").notNull(),
});

/** Rows of a clinic that were written while it is copied, or that were left behind for it: to be copied again. Clinic plane. */
export const clinicChange = sqliteTable(
  "clinic_change",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    clinicId: clinicId(),
    tbl: text("tbl").notNull(),
    /** The row's primary key without its clinic, a JSON array. */
    key: text("key").notNull(),
  },
  (t) => [index("clinic_change_clinic").on(t.clinicId, t.seq)],
);

/** Copies of a clinic's rows on the shard that it moves to, where no page and no job sees them before all are there. Clinic plane. */
export const clinicStage = sqliteTable(
  "clinic_stage",
  {
    clinicId: clinicId(),
    tbl: text("tbl").notNull(),
    key: text("key").notNull(),
    /** The row's columns in order, JSON arrays of 30 in one. */
    content: text("content").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.tbl, t.key] })],
);
