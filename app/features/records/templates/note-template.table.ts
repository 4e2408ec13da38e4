import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** A psychologist's own wording of a template (`templates.ts`). Clinic plane. */
export const noteTemplate = sqliteTable(
  "note_template",
  {
    clinicId: clinicId(),
    authorId: id("author_id").notNull(),
    code: text("code").notNull(),
    /** JSON of the document, under the psychologist's own key. */
    contentSealed: sealed("content_sealed").notNull(),
    version: integer("version").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.authorId, t.code] })],
);
