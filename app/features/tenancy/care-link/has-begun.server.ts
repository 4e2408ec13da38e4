import { sql, type SQL } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "../member/member.table";

/**
 * Where it shows that a patient has begun in a clinic, by table and the column that names them: they were in somebody's care, they
 * have a key, under which something may be sealed (it is made when they first open their pages), and what stands unsealed or comes without a key. Whatever else there is of theirs they wrote themselves,
 * and so stands in the audit. `has-begun.test.ts` asks it of every table of the plane.
 */
export const traces = [
  ["care_link", "patient_id"],
  ["data_key", "owner_id"],
  ["check_in", "patient_id"],
  ["sos_alert", "patient_id"],
] as const;

/**
 * Whether a patient has begun here: whether anything of theirs could be read by who cares for them from now on, or they have done
 * anything at all. One row each by an index.
 * @param who the patient's id, as a value or a column
 */
export function hasBegun({ clinicId }: Scope, who: string | SQL): SQL<number> {
  const left = traces.map(
    ([table, column]) =>
      sql`exists (select 1 from ${sql.identifier(table)} as t where t.clinic_id = ${clinicId} and ${sql.raw(`t.${column}`)} = ${who})`,
  );
  const done = sql`exists (select 1 from audit_entry as t where t.actor_id = ${who} and t.clinic_id = ${clinicId})`;
  return sql<number>`(${sql.join([...left, done], sql` or `)})`;
}

/** Which of some patients (100 at most) have begun here: whom a care link is asked of. */
export async function begunAmong(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: member.id })
    .from(member)
    .where(
      sql`${member.clinicId} = ${clinicId} and ${isAmong(member.id, ids)} and ${hasBegun({ clinicId }, sql`${member.id}`)}`,
    )
    .limit(100);
  return new Set(rows.map(({ id }) => id));
}
