import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** A file of a member. Its bytes lie in the files store in sealed parts, under the owner's data key. What is locked only unlocking changes: triggers hold it. Clinic plane. */
export const file = sqliteTable(
  "file",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    ownerId: id("owner_id").notNull(),
    /** Who brought it for the owner's record; null: the owner. */
    broughtById: id("brought_by_id"),
    /** `quarantined`: its content is not checked yet, nobody may open it. `refused`: its bytes are gone, or about to be. */
    state: text("state", { enum: ["quarantined", "clean", "refused"] }).notNull(),
    kind: text("kind", { enum: ["image", "audio", "pdf"] }).notNull(),
    /** As found in the content. */
    type: text("type").notNull(),
    nameSealed: sealed("name_sealed").notNull(),
    /** Bytes, of the content as it is served. */
    size: integer("size").notNull(),
    /** SHA-256 of those bytes (hexadecimal), of what was brought: what is signed names it. */
    digestSealed: sealed("digest_sealed"),
    /** Sealed parts in the store. */
    parts: integer("parts").notNull(),
    width: integer("width"),
    height: integer("height"),
    /** Milliseconds. */
    duration: integer("duration"),
    createdAt: at("created_at").notNull(),
    /** Since when nothing uses it; a cron destroys it 24 h later. Null while it is used. */
    unusedAt: at("unused_at"),
    /** Since when it is part of something signed: until that is released it neither changes nor goes. */
    lockedAt: at("locked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("file_unused")
      .on(t.unusedAt)
      .where(sql`unused_at is not null`),
    index("file_own").on(t.clinicId, t.ownerId),
    index("file_unused_own")
      .on(t.clinicId, t.ownerId)
      .where(sql`unused_at is not null`),
    index("file_unused_brought")
      .on(t.clinicId, t.broughtById)
      .where(sql`unused_at is not null and brought_by_id is not null`),
  ],
);
