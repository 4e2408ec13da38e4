import { and, asc, eq, isNull, ne, not, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Role } from "~/features/kernel/actor";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";

export type Listed = { memberId: string; name: string; role: Role; sortName: string };
type Place = { sortName: string; id: string } | null;

const shown = { memberId: member.id, name: member.name, role: member.role, sortName: member.sortName };

/** Where a member stands in order of name; null when there is none. */
export async function placeOf(db: ClinicDb, { clinicId }: Scope, id: string): Promise<Place> {
  const row = await db
    .select({ sortName: member.sortName })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, id)))
    .get();
  return row ? { sortName: row.sortName, id } : null;
}

/** Whether a member is the same person as somebody who is listed already: as a psychologist. */
const isListedOtherwise = sql`exists (select 1 from member as other where other.clinic_id = ${member.clinicId}
  and other.sort_name = ${member.sortName} and other.account_id = ${member.accountId} and other.role = 'psychologist' and other.disabled_at is null)`;

/** Query for a clinic's people of one role, in order of name, without one person; who also treats is listed as that only. */
export function selectColleagues(
  db: ClinicDb,
  { clinicId }: Scope,
  role: Role,
  { without, after, limit }: { without: string; after: Place; limit: number },
) {
  const further = after ? sql`(${member.sortName}, ${member.id}) > (${after.sortName}, ${after.id})` : undefined;
  return db
    .select(shown)
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        eq(member.role, role),
        isNull(member.disabledAt),
        ne(member.accountId, without),
        role === "admin" ? not(isListedOtherwise) : undefined,
        further,
      ),
    )
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(limit);
}

/** Query for the patients a psychologist has an open care link with, in order of name. */
export function selectPatients(
  db: ClinicDb,
  { clinicId }: Scope,
  psychologistId: string,
  { after, limit }: { after: Place; limit: number },
) {
  const further = after
    ? sql`(${careLink.patientSortName}, ${careLink.patientId}) > (${after.sortName}, ${after.id})`
    : undefined;
  return db
    .select(shown)
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, careLink.patientId)))
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
        isNull(member.disabledAt),
        further,
      ),
    )
    .orderBy(asc(careLink.patientSortName), asc(careLink.patientId))
    .limit(limit);
}

/** Query for the psychologists a patient has an open care link with; more than 50 nobody has. */
export function selectCarers(db: ClinicDb, { clinicId }: Scope, patientId: string) {
  return db
    .select(shown)
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, careLink.psychologistId)))
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, patientId),
        isNull(careLink.endedAt),
        isNull(member.disabledAt),
      ),
    )
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(50);
}

/** Query for active members among these ids. */
export function selectActive(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]) {
  return db
    .select({ ...shown, accountId: member.accountId })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), isAmong(member.id, ids), isNull(member.disabledAt)));
}

/** Query for the open care link of a pair: no row or one. */
export function selectOpenLink(db: ClinicDb, { clinicId }: Scope, pair: { patientId: string; psychologistId: string }) {
  return db
    .select({ id: careLink.id })
    .from(careLink)
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, pair.patientId),
        eq(careLink.psychologistId, pair.psychologistId),
        isNull(careLink.endedAt),
      ),
    )
    .limit(1);
}
