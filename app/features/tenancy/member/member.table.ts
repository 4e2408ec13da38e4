import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";

/** The team's rows without a second step of signing in, in the very words that queries must use. */
export const withoutSecondStep = sql`role <> 'patient' and totp_on = 0 and disabled_at is null`;

/** The rows of people whose data is held, in the very words that queries must use. */
export const isHeld = sql`held_at is not null`;

/** What pages of a clinic need of a person, so that no statement joins the planes. Clinic plane. */
export const member = sqliteTable(
  "member",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    accountId: id("account_id").notNull(),
    role: text("role", { enum: ["patient", "psychologist", "admin"] }).notNull(),
    name: text("name").notNull(),
    /** Folded name: what lists are sorted and searched by. */
    sortName: text("sort_name").notNull(),
    zone: text("zone").notNull(),
    locale: text("locale").notNull().default("pt-BR"),
    /** File of the photo that clinic's people see; the initials stand in for none. */
    avatarFileId: id("avatar_file_id"),
    disabledAt: at("disabled_at"),
    createdAt: at("created_at").notNull(),
    // Copies of what the directory says of the person, so that the clinic's list is narrowed and sorted by one index.
    /** Whether this is the row that a person with several roles is listed by. */
    listed: flag("listed").notNull().default(true),
    /** Every role of the person that is let in, as `psychologist,admin`; null: this one alone. */
    roles: text("roles"),
    totpOn: flag("totp_on").notNull().default(false),
    /** Of psychologists: the registration on file. */
    crp: text("crp"),
    /** Of psychologists: until when the last look-up of the CRP serves; 0 when nobody has looked yet. */
    crpDueAt: at("crp_due_at"),
    /** When the clinic was last reminded of it. */
    crpRemindedAt: at("crp_reminded_at"),
    /** When they last used the product here, to within half a day; 0 when never. */
    lastSeenAt: at("last_seen_at").notNull().default(0),
    /** Since when a legal hold of the directory stands, of which this is the copy (ADR 0131); null: none. */
    heldAt: at("held_at"),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("member_role").on(t.clinicId, t.role, t.sortName, t.id),
    index("member_name").on(t.clinicId, t.sortName, t.id),
    index("member_listed")
      .on(t.clinicId, t.sortName, t.id)
      .where(sql`listed = 1`),
    index("member_seen")
      .on(t.clinicId, t.lastSeenAt, t.id)
      .where(sql`listed = 1`),
    index("member_held").on(t.clinicId, t.id).where(isHeld),
    index("member_role_seen").on(t.clinicId, t.role, t.lastSeenAt, t.id),
    index("member_off")
      .on(t.clinicId, t.sortName, t.id)
      .where(sql`disabled_at is not null`),
    index("member_no_second_step").on(t.clinicId, t.sortName, t.id).where(withoutSecondStep),
    index("member_crp")
      .on(t.clinicId, t.crpDueAt, t.id)
      .where(sql`crp_due_at is not null`),
  ],
);
