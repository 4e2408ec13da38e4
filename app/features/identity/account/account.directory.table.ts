import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, flag, id, sealed } from "~/db/columns";

/** A person who can sign in. Directory plane. */
export const account = sqliteTable(
  "account",
  {
    id: id().primaryKey(),
    /** Lower case. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    zone: text("zone").notNull(),
    passwordHash: text("password_hash").notNull(),
    passwordChangedAt: at("password_changed_at").notNull(),
    emailVerifiedAt: at("email_verified_at"),
    /** Mobile phone in E.164, once somebody gave one. */
    phone: text("phone"),
    phoneVerifiedAt: at("phone_verified_at"),
    /** Whether who answers their call for help may see the phone and call; null until they were asked. */
    phoneSharing: text("phone_sharing", { enum: ["yes", "no"] }),
    disabledAt: at("disabled_at"),
    platformAdmin: flag("platform_admin").notNull().default(false),
    /** Demo people are never made to set up a second factor (api.md). */
    demo: flag("demo").notNull().default(false),
    totpKid: text("totp_kid"),
    totpSealed: sealed("totp_sealed"),
    totpEnabledAt: at("totp_enabled_at"),
    /** Last accepted time step (30 s): a code is good once. */
    totpLastStep: integer("totp_last_step"),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("account_email").on(t.email),
    index("account_phone")
      .on(t.phone)
      .where(sql`phone is not null`),
    // The few who run the platform.
    index("account_platform")
      .on(t.id)
      .where(sql`platform_admin = 1`),
  ],
);
