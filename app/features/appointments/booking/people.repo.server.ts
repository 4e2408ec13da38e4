import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import * as z from "zod";
import type { ClinicDb } from "~/db/client.server";
import type { OrPlaces } from "~/db/kept";
import { isOneOf } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import type { CycleName } from "~/features/tenancy/care-link/cycle";
import { member } from "~/features/tenancy/member/member.table";

const shown = {
  id: member.id,
  name: member.name,
  avatarFileId: member.avatarFileId,
  zone: member.zone,
  disabledAt: member.disabledAt,
};

/** Those of these patients whom a psychologist has an open care link to. */
export function selectLinked(db: ClinicDb, { clinicId }: Scope, psychologistId: string, patientIds: readonly string[]) {
  return db
    .select({ ...shown, cycle: careLink.cycle })
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, careLink.patientId)))
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        isOneOf(careLink.patientId, patientIds),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
      ),
    );
}

/** Members of a clinic by their ids. */
export function selectPeople(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]) {
  return db
    .select(shown)
    .from(member)
    .where(and(eq(member.clinicId, clinicId), isOneOf(member.id, ids)));
}

/** Members of a clinic whose ids a query of one column finds. */
export function selectPeopleIn(db: ClinicDb, { clinicId }: Scope, ids: SQL) {
  return db
    .select(shown)
    .from(member)
    .where(and(eq(member.clinicId, clinicId), sql`${member.id} in (${ids})`));
}

const storedPeople = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    avatarFileId: z.string().nullable(),
    zone: z.string(),
    disabledAt: z.int().nullable(),
  }),
);

/** The same as one value of a query that reads something else. @param ids a query of one column */
export function peopleJson({ clinicId }: OrPlaces<Pick<Scope, "clinicId">>, ids: SQL): SQL<string> {
  return sql<string>`(select json_group_array(json_object('id', m.id, 'name', m.name, 'avatarFileId', m.avatar_file_id,
    'zone', m.zone, 'disabledAt', m.disabled_at)) from ${member} m where m.clinic_id = ${clinicId} and m.id in (${ids}))`;
}

/** People of such a value. */
export function peopleIn(json: string): Person[] {
  return storedPeople.parse(JSON.parse(json));
}

/** Without a cycle for whom it is not for. */
export type Person = Awaited<ReturnType<typeof selectPeople>>[number] & { cycle?: CycleName | null };
