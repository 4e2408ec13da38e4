import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** A mail (or an SMS with a code) of an account that must go out: which template about which row. Address and words are looked up when it is sent. Directory plane. */
export const mail = sqliteTable(
  "mail",
  {
    id: id().primaryKey(),
    template: text("template", {
      enum: [
        ...["verify_email", "reset_password", "invitation", "password_changed", "phone_code"],
        ...["totp_on", "totp_off", "codes_renewed", "phone_verified", "phone_removed", "logins_ended"],
        ...["email_change", "email_changed", "email_undone", "second_step_reset", "step_reset_asked", "refund_owed"],
        ...["erasure_asked", "erasure_near", "erasure_held", "erasure_taken_back", "erasure_done", "erasure_party"],
        ...["access_unreviewed", "access_wrong", "hold_placed", "hold_lifted", "hold_review"],
      ] as const,
    }).notNull(),
    /** The account token, invitation or account that the template is about. */
    subjectId: id("subject_id").notNull(),
    /** Event that asked for it: one mail per event. */
    eventId: id("event_id").notNull(),
    state: text("state", { enum: ["pending", "sent", "failed", "dropped"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Why the last try failed: a code; null while it has not, or is under way. */
    cause: text("cause"),
    providerId: text("provider_id"),
    createdAt: at("created_at").notNull(),
    nextTryAt: at("next_try_at").notNull(),
    sentAt: at("sent_at"),
  },
  (t) => [
    uniqueIndex("mail_event").on(t.eventId, t.template),
    index("mail_due").on(t.state, t.nextTryAt, t.id),
    index("mail_age").on(t.createdAt),
    // Few: whether a certificate's letter is out, for then its address is forgotten.
    index("mail_erasure")
      .on(t.subjectId)
      .where(sql`template = 'erasure_done'`),
    // The same of the letters to others.
    index("mail_erasure_party")
      .on(t.subjectId)
      .where(sql`template = 'erasure_party'`),
  ],
);
