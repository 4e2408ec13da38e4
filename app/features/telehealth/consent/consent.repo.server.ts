import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { telehealthConsent } from "./telehealth-consent.table";

/** What the patients of a session have said of meeting online: 12 rows at most. */
export function selectConsents(db: ClinicDb, { clinicId }: Scope, appointmentId: string) {
  return db
    .select()
    .from(telehealthConsent)
    .where(and(eq(telehealthConsent.clinicId, clinicId), eq(telehealthConsent.appointmentId, appointmentId)));
}

type NewConsent = typeof telehealthConsent.$inferInsert;

/** Writes what a patient says now; what they said before stands in the audit and the events. */
export function upsertConsent(db: ClinicDb, { clinicId, appointmentId, patientId, ...said }: NewConsent) {
  return db
    .insert(telehealthConsent)
    .values({ clinicId, appointmentId, patientId, ...said })
    .onConflictDoUpdate({
      target: [telehealthConsent.clinicId, telehealthConsent.appointmentId, telehealthConsent.patientId],
      set: said,
    });
}
