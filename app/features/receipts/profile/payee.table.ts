import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";

/** How a psychologist is paid, and how her receipts name her. Clinic plane. */
export const payee = sqliteTable(
  "payee",
  {
    clinicId: clinicId(),
    psychologistId: id("psychologist_id").notNull(),
    /** JSON: name, CPF, city, Pix key (`payee.ts`); ciphertext under her own key. */
    wordsSealed: sealed("words_sealed").notNull(),
    version: integer("version").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.psychologistId] })],
);
