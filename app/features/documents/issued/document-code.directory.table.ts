import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** Where the document is whose verification code somebody has; the code only as a hash. Directory plane: whoever asks knows no clinic. */
export const documentCode = sqliteTable("document_code", {
  codeHash: text("code_hash").primaryKey(),
  clinicId: id("clinic_id").notNull(),
  documentId: id("document_id").notNull(),
  createdAt: at("created_at").notNull(),
});
