import { and, asc, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import { sosAlert } from "../board/sos-alert.table";

/** Query for a patient's calls for help behind a place, the newest first, without what was written. */
export function selectAlertMoments(db: ClinicDb, { clinicId }: Scope, patientId: string, asked: MomentsAsked) {
  return db
    .select({
      kind: sql<"alert">`'alert'`.as("kind"),
      id: sosAlert.id,
      at: sosAlert.raisedAt,
      severity: sosAlert.severity,
      status: sosAlert.status,
      outcome: sosAlert.outcome,
    })
    .from(sosAlert)
    .where(
      and(
        eq(sosAlert.clinicId, clinicId),
        eq(sosAlert.patientId, patientId),
        isBehind("alert", sosAlert.raisedAt, sosAlert.id, asked),
      ),
    )
    .orderBy(desc(sosAlert.raisedAt), desc(sosAlert.id))
    .limit(asked.limit);
}

/** Query for a patient's calls for help within a span of instants (ms, both included), the oldest first, without what was written. */
export function selectAlertsBetween(
  db: ClinicDb,
  { clinicId }: Scope,
  patientId: string,
  { from, to, limit }: { from: number; to: number; limit: number },
) {
  const { raisedAt, acknowledgedAt, severity, status, outcome } = sosAlert;
  return db
    .select({ raisedAt, acknowledgedAt, severity, status, outcome })
    .from(sosAlert)
    .where(
      and(eq(sosAlert.clinicId, clinicId), eq(sosAlert.patientId, patientId), gte(raisedAt, from), lte(raisedAt, to)),
    )
    .orderBy(asc(raisedAt), asc(sosAlert.id))
    .limit(limit);
}
