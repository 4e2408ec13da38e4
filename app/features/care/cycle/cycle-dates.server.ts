import { and, desc, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { careCycle } from "./care-cycle.table";

/** Query for when a patient was said to be in which cycle, the newest first, without the line why. */
export function selectCycleDates(
  db: ClinicDb,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  limit: number,
) {
  const { cycle, setAt } = careCycle;
  return db
    .select({ cycle, setAt })
    .from(careCycle)
    .where(and(eq(careCycle.clinicId, clinicId), eq(careCycle.patientId, patientId)))
    .orderBy(desc(setAt), desc(careCycle.id))
    .limit(limit);
}
