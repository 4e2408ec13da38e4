import { rewrapTotp } from "../../app/features/identity/two-step/rewrap-totp.server";
import { rewrapDataKeys } from "../../app/features/kernel/keys/data-key.server";
import { dataKeyPlace, rotateKeys, type WrappedPlace } from "../../app/features/kernel/keys/key-rotation.server";
import { rewrapBoards } from "../../app/features/sos/board/rewrap-boards.server";
import { isClinicUnderWay } from "../../app/features/tenancy/relocation/advance-relocation.server";
import { shardNames } from "../../app/platform/planes";
import { bothPlanes, type Job } from "../job-scope";

/** THE list of places that hold keys wrapped under the master keys. A test knows every file that wraps one. */
export function wrappedPlaces(job: Job): WrappedPlace[] {
  return [
    { place: "account.totp", rewrap: (cursor) => rewrapTotp(job.directory, cursor) },
    ...shardNames.map((shard) => ({
      place: dataKeyPlace(shard),
      rewrap: (cursor: string | null) => rewrapDataKeys(job.shard(shard), cursor),
    })),
    { place: "SosBoard", rewrap: (cursor) => rewrapBoards(bothPlanes(job), cursor) },
  ];
}

/** Hourly: wraps what an older master key wraps under the current one, and works out which keys may go (docs/deploy.md). */
export async function rewrapKeys(job: Job): Promise<number> {
  // Keys of a clinic that is being moved are in two places, or between them: nothing is judged meanwhile.
  if (await isClinicUnderWay(job.directory)) return 0;
  return rotateKeys(job.directory, wrappedPlaces(job));
}
