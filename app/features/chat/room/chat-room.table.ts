import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/**
 * A room: who may be in it is said here and in `chat_member`; its messages live in its ChatRoom object, which copies its last
 * line here. Clinic plane.
 */
export const chatRoom = sqliteTable(
  "chat_room",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    kind: text("kind", { enum: ["pair", "group"] }).notNull(),
    /** Both members of a room of two, in order: there is one such room. Null for groups. */
    pairKey: text("pair_key"),
    /** Of a room of care: it may be written in while these two have an open care link. */
    patientId: id("patient_id"),
    psychologistId: id("psychologist_id"),
    /** A group's name, under the room's key. */
    nameSealed: sealed("name_sealed"),
    /** Since when it may only be read. */
    readOnlyAt: at("read_only_at"),
    createdAt: at("created_at").notNull(),
    createdBy: id("created_by").notNull(),
    /** Grows with each change of who is in it or may write. */
    version: integer("version").notNull(),
    lastSeq: integer("last_seq").notNull().default(0),
    lastAt: at("last_at"),
    lastSender: id("last_sender"),
    /** The beginning of the last message, under the room's key. */
    lastSealed: sealed("last_sealed"),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.id] }), uniqueIndex("chat_room_pair").on(t.clinicId, t.pairKey)],
);
