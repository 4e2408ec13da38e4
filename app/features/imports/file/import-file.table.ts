import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { importKinds, importStates } from "../kinds";

/** A spreadsheet that a member brings from elsewhere, and how far it is. Its rows are in import_row. Clinic plane. */
export const importFile = sqliteTable(
  "import_file",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    /** Whose: nobody else ever sees it. */
    memberId: id("member_id").notNull(),
    kind: text("kind", { enum: importKinds }).notNull(),
    state: text("state", { enum: importStates }).notNull(),
    /** Name of the file, under the member's key. */
    nameSealed: sealed("name_sealed").notNull(),
    /** JSON of `Mapping`, and of what was chosen beside it: numbers and ids only. */
    mapping: text("mapping"),
    options: text("options"),
    /** Rows without the head; how many of them are ready, refused, brought, undone, and stay though undone was asked for. */
    total: integer("total").notNull(),
    ready: integer("ready").notNull().default(0),
    refused: integer("refused").notNull().default(0),
    done: integer("done").notNull().default(0),
    undone: integer("undone").notNull().default(0),
    kept: integer("kept").notNull().default(0),
    /** Ready notes that go with a session of their day. */
    tied: integer("tied").notNull().default(0),
    /** JSON of `Unknown[]`: rows, as numbers. */
    unknown: text("unknown"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    startedAt: at("started_at"),
    finishedAt: at("finished_at"),
    /** When all that is kept of it is deleted. */
    purgeAt: at("purge_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("import_file_own").on(t.clinicId, t.memberId, t.kind, t.createdAt, t.id),
    index("import_file_purge").on(t.purgeAt),
  ],
);
