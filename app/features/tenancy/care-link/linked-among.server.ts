import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "./care-link.table";

/** Query, for use within another statement: which of these patients have an open care link to a psychologist. */
export function linkedAmong(
  db: ClinicDb,
  { clinicId }: Scope,
  psychologistId: string,
  patientIds: readonly string[],
): SQL {
  const linked = db
    .select({ patientId: careLink.patientId })
    .from(careLink)
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        isAmong(careLink.patientId, patientIds),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
      ),
    );
  return sql`${linked}`;
}
