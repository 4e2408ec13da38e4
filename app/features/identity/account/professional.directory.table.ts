import { sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** A psychologist's registration (CRP `RR/N…`); it has no check digit, so a person verifies it. Directory plane. */
export const professional = sqliteTable(
  "professional",
  {
    accountId: id("account_id").primaryKey(),
    crp: text("crp").notNull(),
    verifiedAt: at("verified_at"),
    verifiedBy: id("verified_by"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [uniqueIndex("professional_crp").on(t.crp)],
);
