import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "../../db/columns";
import type { Right } from "./events/right";

// The rows of the partial indexes, in the very words that queries must use.
export const isSealed = sql`seq is not null`;
export const isSealedOfNone = sql`seq is not null and clinic_id is null`;
export const isUnsealed = sql`seq is null`;
/** What somebody else did with a person's data: their own doings, which are most, are not in the index. */
export const isByAnother = sql`subject <> actor_id`;

/** Who did what to which row, and why. Names of fields, never their values. A trigger keeps what is written as it is. */
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
    /** The member whose data it is, and by which right; null in rows older than these columns, and where there is nobody. */
    subject: text("subject"),
    right: text("right").$type<Right>(),
    /** Its place (from 1) in the sealed log, and the log's head after it (hex); null until it is sealed. */
    seq: integer("seq"),
    hash: text("hash"),
  },
  (t) => [
    index("audit_entry_clinic").on(t.clinicId, t.createdAt, t.id),
    index("audit_entry_entity").on(t.entityId, t.createdAt),
    index("audit_entry_actor").on(t.actorId, t.createdAt),
    index("audit_entry_action").on(t.clinicId, t.action, t.createdAt),
    index("audit_entry_subject").on(t.clinicId, t.subject, t.createdAt, t.id).where(isByAnother),
    index("audit_entry_unsealed").on(t.clinicId, t.id).where(isUnsealed),
    uniqueIndex("audit_entry_seq").on(t.clinicId, t.seq).where(isSealed),
    // Of the directory's rows some are of no clinic: they are one log, too.
    uniqueIndex("audit_entry_seq_of_none").on(t.seq).where(isSealedOfNone),
  ],
);
