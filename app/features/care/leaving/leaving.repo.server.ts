import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";

const open = isNull(careLink.endedAt);
const ofPsychologist = ({ clinicId }: Scope, psychologistId: string) =>
  and(eq(careLink.clinicId, clinicId), eq(careLink.psychologistId, psychologistId), open);

/** What was last proposed for a link. */
const proposal = (column: string) =>
  sql.raw(
    `(select ${column} from care_handover where care_handover.clinic_id = care_link.clinic_id and care_handover.patient_id = care_link.patient_id and care_handover.link_id = care_link.id order by proposed_at desc, id desc limit 1)`,
  );
const nameOfProposed = sql.raw(
  `(select proposed.name from member as proposed where proposed.clinic_id = care_link.clinic_id and proposed.id = (select to_id from care_handover where care_handover.clinic_id = care_link.clinic_id and care_handover.patient_id = care_link.patient_id and care_handover.link_id = care_link.id order by proposed_at desc, id desc limit 1))`,
);
const others = sql.raw(
  `(select count(*) from care_link as beside join member as who on who.clinic_id = beside.clinic_id and who.id = beside.psychologist_id and who.disabled_at is null where beside.clinic_id = care_link.clinic_id and beside.patient_id = care_link.patient_id and beside.ended_at is null and beside.id <> care_link.id)`,
);

/** A psychologist's open links in order of the patient's name, from a place on, with what was last proposed for each. */
export async function listCaseloadToLeave(
  db: ClinicDb,
  scope: Scope,
  { psychologistId, after, limit }: { psychologistId: string; after: string | null; limit: number },
) {
  const place = db
    .select({ name: careLink.patientSortName })
    .from(careLink)
    .where(and(eq(careLink.clinicId, scope.clinicId), eq(careLink.id, after ?? "")));
  return db
    .select({
      linkId: careLink.id,
      patientId: careLink.patientId,
      name: member.name,
      nextSessionAt: careLink.nextSessionAt,
      others: sql<number>`${others}`.as("others"),
      status: sql<string | null>`${proposal("status")}`.as("proposal_status"),
      expiresAt: sql<number | null>`${proposal("expires_at")}`.as("proposal_expires_at"),
      toName: sql<string | null>`${nameOfProposed}`.as("proposed_name"),
    })
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, scope.clinicId), eq(member.id, careLink.patientId)))
    .where(
      and(
        ofPsychologist(scope, psychologistId),
        after === null ? undefined : sql`(${careLink.patientSortName}, ${careLink.id}) > ((${place}), ${after})`,
      ),
    )
    .orderBy(asc(careLink.patientSortName), asc(careLink.id))
    .limit(limit);
}

/** Most that is counted of a caseload: beyond, it is full whatever it is. */
const mostCounted = 500;

/** How many patients some psychologists have, 500 at most each. */
export async function countCaseloads(db: ClinicDb, scope: Scope, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = await Promise.all(
    ids.map(async (id) => {
      const some = db
        .select({ one: sql`1`.as("one") })
        .from(careLink)
        .where(ofPsychologist(scope, id))
        .limit(mostCounted);
      const found = await db.get<{ n: number }>(sql`select count(*) as n from (${some})`);
      return [id, found?.n ?? 0] as const;
    }),
  );
  return new Map(counts);
}

/** Which of some links are open and a psychologist's own. */
export async function ownLinksAmong(db: ClinicDb, scope: Scope, psychologistId: string, ids: readonly string[]) {
  const rows = await db
    .select({ id: careLink.id })
    .from(careLink)
    .where(and(ofPsychologist(scope, psychologistId), isAmong(careLink.id, ids)))
    .limit(100);
  return new Set(rows.map(({ id }) => id));
}
