import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement, Statements } from "~/db/statement";
import { appointmentPatient } from "~/features/appointments/booking/appointment-patient.table";
import { appointment } from "~/features/appointments/booking/appointment.table";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { monthAfter } from "~/lib/time/calendar";
import { localDay, startOfDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { clinicMonth } from "./clinic-month.table";

/** Clinics of one batch. */
const perBatch = 20;

/** Statement that counts one month of a clinic from its sessions: its columns stand in the order of the table. */
function countMonth(db: ClinicDb, clinicId: string, month: string, now: number): Statement {
  const from = startOfDay(`${month}-01`, houseZone) ?? 0;
  const to = startOfDay(`${monthAfter(month, 1)}-01`, houseZone) ?? 0;
  const sums = sql.raw(`coalesce(sum(status = 'completed'), 0), coalesce(sum(status = 'no_show'), 0),
    coalesce(sum(status = 'cancelled'), 0), coalesce(sum(status not in ('completed', 'no_show', 'cancelled')), 0)`);
  return db.insert(clinicMonth).select(sql`with held as materialized (
      select a.psychologist_id as psychologist, a.id as id, a.status as status from ${member} m
        cross join ${appointment} a on a.clinic_id = m.clinic_id and a.psychologist_id = m.id
          and a.start_at >= ${from} and a.start_at < ${to}
        where m.clinic_id = ${clinicId} and m.role = 'psychologist'),
    seen as materialized (
      select distinct held.psychologist, p.patient_id from held
        cross join ${appointmentPatient} p on p.clinic_id = ${clinicId} and p.appointment_id = held.id
        where held.status = 'completed' and p.left_at is null)
    select ${clinicId}, ${month}, psychologist, ${sums},
      (select count(*) from seen where seen.psychologist = held.psychologist), ${now} from held group by psychologist
    union all
    select ${clinicId}, ${month}, '', ${sums}, (select count(distinct patient_id) from seen), ${now} from held`);
}

/** Statements that put a month's count in the place of what was counted before. */
function recountMonth(db: ClinicDb, clinicId: string, month: string, now: number): Statement[] {
  const before = and(eq(clinicMonth.clinicId, clinicId), eq(clinicMonth.month, month));
  return [db.delete(clinicMonth).where(before), countMonth(db, clinicId, month, now)];
}

/** Clinics of a shard that have a psychologist, in order of their ids, behind one of them. */
function listClinics(db: ClinicDb, after: string) {
  return db
    .selectDistinct({ id: member.clinicId })
    .from(member)
    .where(and(gt(member.clinicId, after), eq(member.role, "psychologist")))
    .orderBy(asc(member.clinicId))
    .limit(perBatch);
}

/**
 * Counts this month and the last of every clinic of a shard. Twice is harmless. Run by cron.
 * @returns clinics counted
 */
export async function countClinicMonths({ db, now }: Pick<ClinicCtx<SystemActor>, "db" | "now">): Promise<number> {
  const at = now();
  const month = localDay(at, houseZone).slice(0, 7);
  const months = [month, monthAfter(month, -1)];
  let counted = 0;
  for (let after = ""; ;) {
    const clinics = await listClinics(db, after);
    const statements = clinics.flatMap(({ id }) => months.flatMap((one) => recountMonth(db, id, one, at)));
    if (statements.length > 0) await db.batch(statements as unknown as Statements);
    counted += clinics.length;
    after = clinics.at(-1)?.id ?? "";
    if (clinics.length < perBatch) return counted;
  }
}
