import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { guestKinds } from "./guest-kinds";

/** The one person invited to a session by name. Inviting another takes the first one's link. Clinic plane. */
export const telehealthGuest = sqliteTable(
  "telehealth_guest",
  {
    clinicId: clinicId(),
    appointmentId: id("appointment_id").notNull(),
    /** Anew for each person: the link is made of it. */
    id: id().notNull(),
    kind: text("kind", { enum: guestKinds }).notNull(),
    /** The patient whose key their name is under. */
    patientId: id("patient_id").notNull(),
    nameSealed: sealed("name_sealed").notNull(),
    invitedBy: id("invited_by").notNull(),
    invitedAt: at("invited_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.appointmentId] })],
);
