import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** The versions in force of the texts people accept (app/ui/copy/terms.ts and privacy.ts). */
export const legalVersions = { terms: "3", data_processing: "3" } as const;

/** Which version of which legal text a person accepted, when and from where (LGPD art. 8 §2: the controller proves consent). Directory plane. */
export const legalAcceptance = sqliteTable(
  "legal_acceptance",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    document: text("document", { enum: ["terms", "data_processing"] }).notNull(),
    version: text("version").notNull(),
    /** With the account, or asked again because the text had changed. */
    how: text("how", { enum: ["registered", "asked_again"] })
      .notNull()
      .default("registered"),
    ip: text("ip").notNull(),
    acceptedAt: at("accepted_at").notNull(),
  },
  (t) => [index("legal_acceptance_account").on(t.accountId, t.document)],
);
