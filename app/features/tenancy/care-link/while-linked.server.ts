import { and, eq, isNull, sql, type Placeholder, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { careLink } from "./care-link.table";

/**
 * A value while a psychologist has an open care link to the patient, else null: to be compared with the key that a
 * statement looks rows up by. As a condition beside the key it would be checked row by row, and a stranger would make the
 * database read all that the patient has to be shown nothing.
 */
export function whileLinked(
  db: ClinicDb,
  { clinicId, patientId }: Record<"clinicId" | "patientId", string | Placeholder>,
  psychologistId: string | Placeholder,
  value: string | Placeholder,
): SQL {
  const link = db
    .select({ value: sql`${value}`.as("value") })
    .from(careLink)
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, patientId),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
      ),
    );
  return sql`${link}`;
}
