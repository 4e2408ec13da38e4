import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id } from "~/db/columns";

/** A clinic's own ladder; who never set one has the house's. Clinic plane. */
export const sosPolicy = sqliteTable(
  "sos_policy",
  {
    clinicId: clinicId(),
    /** JSON of `policySchema`. */
    policy: text("policy").notNull(),
    updatedAt: at("updated_at").notNull(),
    updatedBy: id("updated_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId] })],
);

/** Who stands in for a psychologist when an alert is not answered. Clinic plane. */
export const sosCover = sqliteTable(
  "sos_cover",
  {
    clinicId: clinicId(),
    psychologistId: id("psychologist_id").notNull(),
    substituteId: id("substitute_id").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.psychologistId] })],
);
