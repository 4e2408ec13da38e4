import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** Companies that are written to: they have messages of the person's, by numbers that say whose without a name. */
export const writtenCompanies = ["Resend", "Twilio"] as const;
export type WrittenCompany = (typeof writtenCompanies)[number];

/**
 * Who has to know of an erasure (LGPD art. 18 § 6): the clinics that it was in, who answers for a minor, companies that hold something.
 * What became of each letter is written down when the certificate is made. Directory plane; it outlives the account.
 */
export const erasureParty = sqliteTable(
  "erasure_party",
  {
    id: id().primaryKey(),
    erasureId: id("erasure_id").notNull(),
    kind: text("kind", { enum: ["clinic", "guardian", "company"] }).notNull(),
    company: text("company", { enum: writtenCompanies }),
    /** The clinic, and as whom the person was in it; of a guardian: the clinic that has them on record. */
    clinicId: text("clinic_id"),
    memberId: text("member_id"),
    /** Where a guardian is written to, until the letter is out. */
    email: text("email"),
    /** A company's own numbers of messages to the person, with commas between, until the letter is out. */
    messages: text("messages"),
    /** `desk`: reads it at its desk. `by_hand`: no address is known, and the clinic tells it on paper; `told`: it has. */
    state: text("state", { enum: ["desk", "waits", "sent", "failed", "by_hand", "told"] }).notNull(),
    tries: integer("tries").notNull().default(0),
    /** Why the last try failed: a code. */
    cause: text("cause"),
    createdAt: at("created_at").notNull(),
    /** When it was sent, given up or told; of a clinic: when the erasure was done. */
    settledAt: at("settled_at"),
    /** Who of the clinic has told it. */
    settledBy: text("settled_by"),
  },
  (t) => [
    index("erasure_party_erasure").on(t.erasureId),
    index("erasure_party_desk")
      .on(t.clinicId, t.settledAt, t.erasureId)
      .where(sql`kind = 'clinic' and settled_at is not null`),
  ],
);
