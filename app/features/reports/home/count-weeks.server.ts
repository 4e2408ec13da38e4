import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement, Statements } from "~/db/statement";
import { appointment } from "~/features/appointments/booking/appointment.table";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { dayAfter } from "~/lib/time/wall-clock";
import { clinicWeek } from "./clinic-week.table";
import { weekOf } from "./week";

/** Clinics of one batch. */
const perBatch = 20;

/** Statement that counts a clinic's week anew; its columns stand in the order of the table. */
function countWeek(db: ClinicDb, clinicId: string, now: number): Statement {
  const { monday, from, to } = weekOf(now);
  const isOver = sql.raw("a.status not in ('completed', 'no_show', 'cancelled')");
  return db.insert(clinicWeek).select(
    sql`select ${clinicId}, ${monday}, coalesce(sum(a.status = 'completed'), 0), coalesce(sum(a.status = 'no_show'), 0),
        coalesce(sum(a.status = 'cancelled'), 0), coalesce(sum(${isOver} and a.end_at <= ${now}), 0),
        coalesce(sum(${isOver} and a.end_at > ${now}), 0), ${now}
      from ${member} m cross join ${appointment} a on a.clinic_id = m.clinic_id and a.psychologist_id = m.id
        and a.start_at >= ${from} and a.start_at < ${to}
      where m.clinic_id = ${clinicId} and m.role = 'psychologist'`,
  );
}

function listClinics(db: ClinicDb, after: string) {
  return db
    .selectDistinct({ id: member.clinicId })
    .from(member)
    .where(and(gt(member.clinicId, after), eq(member.role, "psychologist")))
    .orderBy(asc(member.clinicId))
    .limit(perBatch);
}

/**
 * Counts this week of every clinic of a shard; weeks older than eight go. Twice is harmless. Run by cron.
 * @returns clinics counted
 */
export async function countClinicWeeks({ db, now }: Pick<ClinicCtx<AnyActor>, "db" | "now">): Promise<number> {
  const at = now();
  const { monday } = weekOf(at);
  let counted = 0;
  for (let after = ""; ;) {
    const clinics = await listClinics(db, after);
    const statements = clinics.flatMap(({ id }): Statement[] => [
      db.delete(clinicWeek).where(and(eq(clinicWeek.clinicId, id), eq(clinicWeek.monday, monday))),
      db.delete(clinicWeek).where(and(eq(clinicWeek.clinicId, id), lt(clinicWeek.monday, dayAfter(monday, -56)))),
      countWeek(db, id, at),
    ]);
    if (statements.length > 0) await db.batch(statements as unknown as Statements);
    counted += clinics.length;
    after = clinics.at(-1)?.id ?? "";
    if (clinics.length < perBatch) return counted;
  }
}
