import { sql, type SQL } from "drizzle-orm";
import { diaryEntry } from "./diary-entry.table";

/** A patient's own entries within a span, private ones too: for counting them, for themselves. */
export function entriesWithin(of: { clinicId: string; patientId: string }, from: SQL, until: SQL): SQL {
  return sql`select 1 from ${diaryEntry} as e where e.clinic_id = ${of.clinicId} and e.patient_id = ${of.patientId}
    and e.deleted_at is null and e.occurred_at >= ${from} and e.occurred_at < ${until}`;
}
