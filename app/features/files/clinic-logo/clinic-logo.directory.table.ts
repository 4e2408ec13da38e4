import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** A clinic's logo: small, looked through, and no secret, so it stands in the directory as it is. Directory plane. */
export const clinicLogo = sqliteTable(
  "clinic_logo",
  {
    clinicId: id("clinic_id").primaryKey(),
    /** Its address: nobody guesses which clinics there are. */
    digest: text("digest").notNull(),
    type: text("type", { enum: ["image/png", "image/jpeg", "image/webp"] }).notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    /** Bytes, base64url. */
    content: text("content").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [uniqueIndex("clinic_logo_digest").on(t.digest)],
);
