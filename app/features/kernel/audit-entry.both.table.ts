import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "../../db/columns";

/** Who did what to which row, and why. Names of fields, never their values. */
export const auditEntry = sqliteTable(
  "audit_entry",
  {
    id: id().primaryKey(),
    clinicId: text("clinic_id"),
    actorId: text("actor_id"),
    actorRole: text("actor_role").notNull(),
    action: text("action").notNull(),
    entity: text("entity").notNull(),
    entityId: text("entity_id").notNull(),
    fields: text("fields", { mode: "json" }).$type<string[]>().notNull(),
    reason: text("reason"),
    ip: text("ip").notNull(),
    userAgent: text("user_agent").notNull(),
    requestId: text("request_id").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    index("audit_entry_clinic").on(t.clinicId, t.createdAt, t.id),
    index("audit_entry_entity").on(t.entityId, t.createdAt),
  ],
);
