import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";

/** Whose copies are to be settled. */
export type SettledPatient = { clinicId: string; patientId: string; zone: string };

const columns = { clinicId: careLink.clinicId, patientId: careLink.patientId, zone: member.zone };
const withZone = and(eq(member.clinicId, careLink.clinicId), eq(member.id, careLink.patientId));

/** Patients of a shard with open links that were last settled before an instant (ms), the longest ago first; over all its clinics. */
export async function selectUnsettled(db: ClinicDb, before: number, limit: number): Promise<SettledPatient[]> {
  return db
    .selectDistinct({ ...columns, settledAt: careLink.settledAt })
    .from(careLink)
    .innerJoin(member, withZone)
    .where(and(isNull(careLink.endedAt), lt(careLink.settledAt, before)))
    .orderBy(asc(careLink.settledAt))
    .limit(limit);
}

/** A patient with an open link. */
export async function findToSettle(
  db: ClinicDb,
  { clinicId, patientId }: { clinicId: string; patientId: string },
): Promise<SettledPatient | undefined> {
  return db
    .select(columns)
    .from(careLink)
    .innerJoin(member, withZone)
    .where(and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt)))
    .limit(1)
    .get();
}

/** Statement that says when a patient's open links were settled. */
export function markSettled(db: ClinicDb, { clinicId, patientId }: SettledPatient, now: number): Statement {
  return db
    .update(careLink)
    .set({ settledAt: sql`${now}` })
    .where(and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt)));
}
