import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** A psychologist's questionnaire: what lists show of its newest version. It names nobody. Clinic plane. */
export const questionnaire = sqliteTable(
  "questionnaire",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    psychologistId: id("psychologist_id").notNull(),
    title: text("title").notNull(),
    /** Number of questions. */
    size: integer("size").notNull(),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    /** Not offered any more; what was asked of it stays. */
    archivedAt: at("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("questionnaire_own").on(t.clinicId, t.psychologistId, t.updatedAt, t.id),
  ],
);

/** A questionnaire's words in one of its versions: never changed, for whoever answered it answered this. Clinic plane. */
export const questionnaireVersion = sqliteTable(
  "questionnaire_version",
  {
    clinicId: clinicId(),
    questionnaireId: id("questionnaire_id").notNull(),
    version: integer("version").notNull(),
    /** JSON: title, introduction, questions. */
    content: text("content").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.questionnaireId, t.version] })],
);
