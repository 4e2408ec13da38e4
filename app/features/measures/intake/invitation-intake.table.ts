import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** What is to be filled in by whoever takes an invitation up; gone once it is theirs. Clinic plane. */
export const invitationIntake = sqliteTable(
  "invitation_intake",
  {
    clinicId: clinicId(),
    invitationId: id("invitation_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    code: text("code").notNull(),
    sheetVersion: integer("sheet_version").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.invitationId, t.code] })],
);
