import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "~/db/columns";

/** How far a clinic's log on this plane is sealed; `clinicId` is empty for what belongs to no clinic. */
export const auditLog = sqliteTable("audit_log", {
  clinicId: text("clinic_id").primaryKey(),
  size: integer("size").notNull(),
  /** Of the chain, hex. */
  head: text("head").notNull(),
  /** Of the Merkle tree, hex, the largest first. */
  peaks: text("peaks", { mode: "json" }).$type<string[]>().notNull(),
  sealedAt: at("sealed_at").notNull(),
});

/** What was signed of a log at a size of it. */
export const auditCheckpoint = sqliteTable(
  "audit_checkpoint",
  {
    clinicId: text("clinic_id").notNull(),
    size: integer("size").notNull(),
    root: text("root").notNull(),
    head: text("head").notNull(),
    kid: text("kid").notNull(),
    /** Ed25519 (RFC 8032) over the checkpoint's text, base64url. */
    signature: text("signature").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.size] })],
);
