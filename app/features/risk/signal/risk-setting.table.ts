import { primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, flag, id } from "~/db/columns";
import { attentionKinds } from "~/features/tenancy/care-link/attention";

/** How a psychologist has tuned a rule for one patient, or switched it off; without a row it is as it comes. Clinic plane. */
export const riskSetting = sqliteTable(
  "risk_setting",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    psychologistId: id("psychologist_id").notNull(),
    kind: text("kind", { enum: attentionKinds }).notNull(),
    isOn: flag("is_on").notNull(),
    value: real("value"),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.patientId, t.psychologistId, t.kind] })],
);
