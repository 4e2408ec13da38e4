import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { primaryKey } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** What pages of a clinic need of a person, so that no statement joins the planes. Clinic plane. */
export const member = sqliteTable(
  "member",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    accountId: id("account_id").notNull(),
    role: text("role", { enum: ["patient", "psychologist", "admin"] }).notNull(),
    name: text("name").notNull(),
    /** Folded name: what lists are sorted and searched by. */
    sortName: text("sort_name").notNull(),
    zone: text("zone").notNull(),
    locale: text("locale").notNull().default("pt-BR"),
    /** File of the photo that clinic's people see; the initials stand in for none. */
    avatarFileId: id("avatar_file_id"),
    disabledAt: at("disabled_at"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("member_role").on(t.clinicId, t.role, t.sortName, t.id),
    index("member_name").on(t.clinicId, t.sortName, t.id),
  ],
);
