import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** A place at which a clinic sees people. */
export type Branch = { name: string; address: string };

/** What a clinic says of itself. Directory plane: invitations and their letters need it, and no clinical word is in it. */
export const clinicProfile = sqliteTable("clinic_profile", {
  clinicId: id("clinic_id").primaryKey(),
  address: text("address"),
  hours: text("hours"),
  /** IANA zone of the house. */
  zone: text("zone").notNull(),
  phone: text("phone"),
  email: text("email"),
  /** Its own words in the letter of an invitation. */
  invitationText: text("invitation_text"),
  branches: text("branches", { mode: "json" }).$type<Branch[]>().notNull().default([]),
  updatedAt: at("updated_at").notNull(),
});
