import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { careCycle } from "./care-cycle.table";

/** The patient whose care a query works in: begins every `where`. */
export type CareScope = { clinicId: string; patientId: string };

/** Query for when a patient was said to be in which cycle, the newest first: nothing of who said so and why. */
export function selectCycleDates(db: ClinicDb, { clinicId, patientId }: CareScope, limit: number) {
  const { cycle, setAt } = careCycle;
  return db
    .select({ cycle, setAt })
    .from(careCycle)
    .where(and(eq(careCycle.clinicId, clinicId), eq(careCycle.patientId, patientId)))
    .orderBy(desc(setAt), desc(careCycle.id))
    .limit(limit);
}

/** Statement that copies the newest cycle onto the patient's open links, where lists find it. */
export function copyCycle(db: ClinicDb, { clinicId, patientId }: CareScope): Statement {
  const newest = sql`(select c.cycle from ${careCycle} c where c.clinic_id = ${clinicId} and c.patient_id = ${patientId}
    order by c.set_at desc, c.id desc limit 1)`;
  return db
    .update(careLink)
    .set({ cycle: newest })
    .where(and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt)));
}
