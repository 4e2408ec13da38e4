import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";

/** Which creating request made which row, kept 24 h, so that sending it twice makes one. Holds no content. */
export const idempotencyKey = sqliteTable(
  "idempotency_key",
  {
    /** Member or account that sent the request. */
    ownerId: id("owner_id").notNull(),
    key: text("key").notNull(),
    /** SHA-256 of use case and input: the same key with another body is refused. */
    fingerprint: text("fingerprint").notNull(),
    resultId: id("result_id").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.key] }), index("idempotency_key_age").on(t.createdAt)],
);
