import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { appointment, isAgreedRow, isRequestRow } from "../booking/appointment.table";
import { appointmentColumns } from "../booking/appointment.repo.server";

const ledBy = ({ clinicId }: Scope, psychologistId: string) =>
  and(eq(appointment.clinicId, clinicId), eq(appointment.psychologistId, psychologistId));

/** Requests whose time has not come, the soonest first. */
export function selectRequests(db: ClinicDb, scope: Scope, psychologistId: string, now: number, limit: number) {
  return db
    .select(appointmentColumns)
    .from(appointment)
    .where(and(ledBy(scope, psychologistId), isRequestRow, gt(appointment.startAt, now)))
    .orderBy(asc(appointment.startAt), asc(appointment.id))
    .limit(limit);
}

/** Sessions whose time is over and of which nobody has said what became of them, the oldest first. */
export function selectUnclosed(db: ClinicDb, scope: Scope, psychologistId: string, now: number, limit: number) {
  return db
    .select(appointmentColumns)
    .from(appointment)
    .where(
      // By the beginning, for the index; what has begun and goes on is passed over.
      and(ledBy(scope, psychologistId), isAgreedRow, lte(appointment.startAt, now), lte(appointment.endAt, now)),
    )
    .orderBy(asc(appointment.startAt), asc(appointment.id))
    .limit(limit);
}

/** The first session that stands and begins after an instant. */
export function selectNextLed(db: ClinicDb, scope: Scope, psychologistId: string, after: number) {
  return db
    .select(appointmentColumns)
    .from(appointment)
    .where(and(ledBy(scope, psychologistId), isAgreedRow, gt(appointment.startAt, after)))
    .orderBy(asc(appointment.startAt), asc(appointment.id))
    .limit(1);
}
