import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** An invitation into a clinic, by e-mail, good for 14 days. Its secret is HMAC(token key, id). Directory plane. */
export const invitation = sqliteTable(
  "invitation",
  {
    id: id().primaryKey(),
    clinicId: id("clinic_id").notNull(),
    role: text("role", { enum: ["patient", "psychologist", "admin"] }).notNull(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    invitedBy: id("invited_by").notNull(),
    /** Psychologist whose patient the invited person becomes. */
    psychologistId: id("psychologist_id"),
    /** CRP that who invites knows of a psychologist; who accepts confirms it. */
    crp: text("crp"),
    /** Birth date (YYYY-MM-DD) that who invites knows of a patient: whether a guardian must authorise hangs on it. */
    birthDate: text("birth_date"),
    tokenHash: text("token_hash").notNull(),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    acceptedBy: id("accepted_by"),
    revokedAt: at("revoked_at"),
  },
  (t) => [
    uniqueIndex("invitation_token").on(t.tokenHash),
    index("invitation_expiry").on(t.expiresAt),
    index("invitation_seat")
      .on(t.clinicId, t.role, t.email, t.expiresAt)
      .where(sql`accepted_at is null and revoked_at is null`),
    // Those to an address that its person leaves.
    index("invitation_email")
      .on(t.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    index("invitation_inviter").on(t.clinicId, t.invitedBy, t.createdAt, t.id),
  ],
);
