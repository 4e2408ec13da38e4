import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { askedRights } from "./asked-right";
import { refusalLawCodes } from "./refusal-laws";

/** What a member asked for by right (LGPD art. 18), until when it is to be answered, and the answer. Clinic plane. */
export const rightsRequest = sqliteTable(
  "rights_request",
  {
    clinicId: clinicId(),
    id: id().notNull(),
    /** Whose data it is about. */
    memberId: id("member_id").notNull(),
    right: text("right", { enum: askedRights }).notNull(),
    /** Who asked: the person on their page, or, of a minor, the guardian, as the clinic wrote it down. */
    asker: text("asker", { enum: ["self", "guardian"] }).notNull(),
    /** What they said and what they were answered, under the person's key. */
    wordsSealed: sealed("words_sealed"),
    answerSealed: sealed("answer_sealed"),
    state: text("state", { enum: ["asked", "answered", "refused", "withdrawn"] }).notNull(),
    askedAt: at("asked_at").notNull(),
    dueAt: at("due_at").notNull(),
    /** When whoever has to answer is told again; null when it is settled, or they were. */
    remindAt: at("remind_at"),
    /** Null: the product answered by itself. */
    settledBy: id("settled_by"),
    settledAt: at("settled_at"),
    law: text("law", { enum: refusalLawCodes }),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    index("rights_request_member").on(t.clinicId, t.memberId, t.askedAt, t.id),
    // One open of a kind: what is asked twice is asked once.
    uniqueIndex("rights_request_open")
      .on(t.clinicId, t.memberId, t.right)
      .where(sql`state = 'asked'`),
    index("rights_request_waiting")
      .on(t.clinicId, t.dueAt, t.id)
      .where(sql`state = 'asked'`),
    index("rights_request_settled")
      .on(t.clinicId, t.settledAt, t.id)
      .where(sql`state <> 'asked'`),
    index("rights_request_remind")
      .on(t.remindAt)
      .where(sql`remind_at is not null`),
  ],
);
