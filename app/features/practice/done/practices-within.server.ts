import { sql, type SQL } from "drizzle-orm";
import { practiceDone } from "./practice-done.table";

/** A patient's practices within a span: for counting them, for themselves. */
export function practicesWithin(of: { clinicId: string; patientId: string }, from: SQL, until: SQL): SQL {
  return sql`select 1 from ${practiceDone} as p where p.clinic_id = ${of.clinicId} and p.patient_id = ${of.patientId}
    and p.done_at >= ${from} and p.done_at < ${until}`;
}
