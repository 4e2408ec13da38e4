import type { RequestScope } from "../../app/load-context";
import { careLink } from "../../app/features/tenancy/care-link/care-link.table";
import { fold } from "../../app/lib/text/text";
import { moment } from "./moments";
import { care } from "./people";

/** Who cares for whom, as of now. */
export async function writeCare({ shard }: Pick<RequestScope, "shard">, now: number): Promise<void> {
  for (const { linkId, patient, psychologist } of care) {
    const link = {
      clinicId: patient.clinic.id,
      id: linkId,
      patientId: patient.memberId,
      psychologistId: psychologist.memberId,
      patientSortName: fold(patient.name),
      // The first pair has met for a year.
      startedAt: moment(now, patient === care[0]?.patient ? 340 : 96, "14:00"),
      startedBy: psychologist.memberId,
      version: 1,
    };
    await shard(patient.clinic.shard).insert(careLink).values(link);
  }
}
