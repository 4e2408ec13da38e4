import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { clinicId } from "~/db/columns";

/** What a clinic's questions to a model cost in a month: of nobody in particular. Clinic plane. */
export const aiUse = sqliteTable(
  "ai_use",
  {
    clinicId: clinicId(),
    /** YYYY-MM, UTC. */
    month: text("month").notNull(),
    calls: integer("calls").notNull(),
    /** Tokens sent and written, as the provider counted them; of questions under way what they may take at most. */
    tokens: integer("tokens").notNull(),
    /** Of these, what a model wrote: it has a price of its own. */
    tokensOut: integer("tokens_out").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.month] })],
);
