import { sql, type SQL } from "drizzle-orm";
import { appointmentPatient } from "../booking/appointment-patient.table";
import { appointment } from "../booking/appointment.table";

/** A patient's sessions that were held within a span (`outcomeOf`): for counting them, for themselves. */
export function sessionsWithin(of: { clinicId: string; patientId: string }, from: SQL, until: SQL): SQL {
  return sql`select 1 from ${appointmentPatient} as a
    inner join ${appointment} as s on s.clinic_id = a.clinic_id and s.id = a.appointment_id and s.status = 'completed'
    where a.clinic_id = ${of.clinicId} and a.patient_id = ${of.patientId} and a.left_at is null
    and a.start_at >= ${from} and a.start_at < ${until}`;
}
