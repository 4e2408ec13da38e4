import { sql, type SQL } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Role } from "~/features/kernel/actor";
import type { Scope } from "~/features/kernel/ctx";
import { holdLimit } from "~/features/plans/clinic-plan/hold-limit.server";

/** Which limit of a plan a role counts in; admins are without. */
const limitOf = { patient: "patients", psychologist: "psychologists", admin: null } as const;

/** Whether an address is that of somebody who has a seat in the clinic already. */
function isSeated({ clinicId }: Scope, role: Role, email: SQL): SQL {
  return sql`exists (select 1 from account join membership on membership.account_id = account.id
    and membership.clinic_id = ${clinicId} and membership.role = ${role} and membership.disabled_at is null
    where account.email = ${email})`;
}

/**
 * Seats that are taken: whoever is let in, and addresses that are invited and can still come, each once. Read from two indexes of just
 * these, so that what is read grows with the seats and not with all who ever were there.
 */
function seatsTaken(scope: Scope, role: Role, now: number): SQL {
  const { clinicId } = scope;
  const inside = sql`(select count(*) from membership
    where membership.clinic_id = ${clinicId} and membership.role = ${role} and membership.disabled_at is null)`;
  const invited = sql`(select count(distinct invitation.email) from invitation
    where invitation.clinic_id = ${clinicId} and invitation.role = ${role} and invitation.expires_at > ${now}
    and invitation.accepted_at is null and invitation.revoked_at is null
    and not ${isSeated(scope, role, sql`invitation.email`)})`;
  return sql`(${inside} + ${invited})`;
}

/**
 * Statements for the end of a batch that takes a seat of the clinic's plan: it fails with `limitConflicts` when there is none.
 * @param email the address that is invited: who has a seat already takes no other
 */
export function holdSeat(db: DirectoryDb, scope: Scope, role: Role, now: number, email?: string): Statement[] {
  const name = limitOf[role];
  if (name === null) return [];
  const taken = seatsTaken(scope, role, now);
  const count =
    email === undefined ? taken : sql`case when ${isSeated(scope, role, sql`${email}`)} then 0 else ${taken} end`;
  return [holdLimit(db, scope, { name, count, now })];
}

/** How many seats of each kind a clinic has taken. */
export async function countSeats(
  db: DirectoryDb,
  scope: Scope,
  now: number,
): Promise<{ patients: number; psychologists: number }> {
  const seats = (role: Role) => seatsTaken(scope, role, now);
  const row = await db.get<{ patients: number; psychologists: number }>(
    sql`select ${seats("patient")} as patients, ${seats("psychologist")} as psychologists`,
  );
  return { patients: row?.patients ?? 0, psychologists: row?.psychologists ?? 0 };
}
