import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { OrPlaces } from "~/db/kept";
import type { PatientActor } from "~/features/kernel/actor";
import { careLink } from "./care-link.table";

/** Whether anybody cares for a patient now, as one value (1 or 0) of a statement that asks its database anyway. One row by its index. */
export function hasTeam({ clinicId, memberId }: OrPlaces<Pick<PatientActor, "clinicId" | "memberId">>): SQL<number> {
  const theirs = and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, memberId), isNull(careLink.endedAt));
  return sql<number>`exists (select 1 from ${careLink} where ${theirs})`;
}
