import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";
import { agreementKinds } from "./agreement-words";

/**
 * A psychologist's text of one kind in one of its versions: never changed, for whoever accepted it accepted this. The newest is the one
 * that is sent. It names nobody. Clinic plane.
 */
export const agreementText = sqliteTable(
  "agreement_text",
  {
    clinicId: clinicId(),
    psychologistId: id("psychologist_id").notNull(),
    kind: text("kind", { enum: agreementKinds }).notNull(),
    version: integer("version").notNull(),
    /** JSON of `AgreementWords`, canonical. */
    words: text("words").notNull(),
    /** SHA-256 of the words, hexadecimal. */
    hash: text("hash").notNull(),
    /** Sent by itself when care begins. */
    sendsToNew: flag("sends_to_new").notNull(),
    /** What is sent of it is asked for before a session. */
    isRequired: flag("is_required").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.psychologistId, t.kind, t.version] })],
);
