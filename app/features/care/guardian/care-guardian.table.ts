import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, clinicId, id, sealed } from "~/db/columns";
import { authorisationWays } from "./authorisation-ways";

/**
 * A patient's birth date, and of a minor who is responsible and which written authorisation they gave before care starts. Clinic plane.
 */
export const careGuardian = sqliteTable(
  "care_guardian",
  {
    clinicId: clinicId(),
    patientId: id("patient_id").notNull(),
    /** YYYY-MM-DD, open: whether somebody may be booked is asked of it. */
    birthDate: text("birth_date").notNull(),
    /** Who is responsible and what they are to the patient, under the patient's key. */
    nameSealed: sealed("name_sealed"),
    relationSealed: sealed("relation_sealed"),
    /** Where they are told what they have to know: that the minor had their data erased. */
    emailSealed: sealed("email_sealed"),
    /** The day (YYYY-MM-DD) on which it was signed; null: there is none. */
    authorisedOn: text("authorised_on"),
    authorisedWay: text("authorised_way", { enum: authorisationWays }),
    /** Who recorded it here, and when. */
    recordedBy: id("recorded_by").notNull(),
    recordedAt: at("recorded_at").notNull(),
    /** When it was seen that they have come of age: then nobody else answers for them, and they are asked themselves. */
    adultAt: at("adult_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.patientId] }),
    // Who is, or was, under a guardian and has not been asked anew.
    index("care_guardian_birth")
      .on(t.birthDate)
      .where(sql`adult_at is null and (name_sealed is not null or authorised_on is not null)`),
  ],
);
