import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { telehealthWaiver } from "./waiver.table";

/** Who is let into a session without an answer: 12 rows at most. */
export function selectWaivers(db: ClinicDb, { clinicId }: Scope, appointmentId: string) {
  return db
    .select({ patientId: telehealthWaiver.patientId })
    .from(telehealthWaiver)
    .where(and(eq(telehealthWaiver.clinicId, clinicId), eq(telehealthWaiver.appointmentId, appointmentId)));
}

/** Statement that lets somebody in without an answer. */
export function insertWaiver(db: ClinicDb, row: typeof telehealthWaiver.$inferInsert) {
  return db.insert(telehealthWaiver).values(row);
}
