import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { careLink } from "~/features/tenancy/care-link/care-link.table";

/** A session of the link's two that a condition names, as the inside of a subquery: `p` the patient's row, `a` the session. */
const sessionOfLink = sql`from appointment_patient p join appointment a on a.clinic_id = p.clinic_id and a.id = p.appointment_id
  where p.clinic_id = care_link.clinic_id and p.patient_id = care_link.patient_id
    and p.psychologist_id = care_link.psychologist_id and p.left_at is null`;

/** A session is the next until its end; none is longer than two hours (`longestSession`). */
const longest = 7_200_000;

/**
 * Statement that copies onto a patient's open links which session is next (asked for is not yet agreed) and when the last was held.
 * @param now ms
 */
export function copySessions(db: ClinicDb, of: { clinicId: string; patientId: string }, now: number): Statement {
  return db
    .update(careLink)
    .set({
      nextSessionAt: sql`(select p.start_at ${sessionOfLink} and p.start_at > ${now - longest} and a.end_at > ${now}
        and a.status in ('scheduled', 'confirmed', 'in_progress') order by p.start_at limit 1)`,
      lastSessionAt: sql`coalesce((select p.start_at ${sessionOfLink} and p.start_at <= ${now} and a.status = 'completed'
        order by p.start_at desc limit 1), 0)`,
    })
    .where(and(eq(careLink.clinicId, of.clinicId), eq(careLink.patientId, of.patientId), isNull(careLink.endedAt)));
}

/** Patients of a shard whose next session, as copied, has begun before an instant (ms); over all its clinics. */
export async function selectPassedSessions(
  db: ClinicDb,
  before: number,
  limit: number,
): Promise<{ clinicId: string; patientId: string }[]> {
  return db
    .selectDistinct({ clinicId: careLink.clinicId, patientId: careLink.patientId })
    .from(careLink)
    .where(
      and(isNull(careLink.endedAt), sql`${careLink.nextSessionAt} is not null`, lt(careLink.nextSessionAt, before)),
    )
    .limit(limit);
}
