import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** A file on its way here, part by part. Clinic plane. */
export const upload = sqliteTable(
  "upload",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    /** Who sends it. */
    ownerId: id("owner_id").notNull(),
    /** For whose record, and so under whose key; null: for who sends it. */
    patientId: id("patient_id"),
    /** Bytes that are here. */
    offset: integer("offset").notNull(),
    /** Bytes that will be. */
    size: integer("size").notNull(),
    nameSealed: sealed("name_sealed").notNull(),
    width: integer("width"),
    height: integer("height"),
    /** Milliseconds. */
    duration: integer("duration"),
    /** What it became: whoever did not hear the answer to the last part may ask again. */
    fileId: id("file_id"),
    /** Bytes that the clinic's plan had for all its files when this began; null: without limit. A trigger holds it to that. */
    planBytes: integer("plan_bytes"),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("upload_own").on(t.clinicId, t.ownerId),
    index("upload_expires").on(t.expiresAt),
  ],
);
