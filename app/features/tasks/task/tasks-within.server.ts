import { sql, type SQL } from "drizzle-orm";
import { task } from "./task.table";

/** A patient's tasks that were done within a span: for counting them, for themselves. */
export function tasksWithin(of: { clinicId: string; patientId: string }, from: SQL, until: SQL): SQL {
  return sql`select 1 from ${task} as t where t.clinic_id = ${of.clinicId} and t.patient_id = ${of.patientId}
    and t.answered_at is not null and t.answered_at >= ${from} and t.answered_at < ${until} and t.status in ('done', 'partly')`;
}
