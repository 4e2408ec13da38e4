import { placeOf, type Core } from "./core";
import { aadOfKey } from "./words";

type KeyRow = { patient_id: string; kid: string; wrapped: string };

/** Keys wrapped anew in one call. */
const mostAtOnce = 500;

/**
 * Wraps the keys that the board keeps under the current master key; what they seal stays as it is. A key that does not open is
 * named, and stops no other.
 * @param after id of the patient that the call before ended with
 * @returns `next`: where to go on, null when this is all
 */
export async function rewrapKeys(
  core: Core,
  after: string,
): Promise<{ rewrapped: number; unreadable: string[]; next: string | null }> {
  const { masterKeys } = core.job().scope.platform;
  const query =
    "select patient_id, kid, wrapped from key where kid <> ? and patient_id > ? order by patient_id limit ?";
  const old = core.sql.exec<KeyRow>(query, masterKeys.currentKid, after, mostAtOnce).toArray();
  const unreadable: string[] = [];
  for (const { patient_id: patientId, kid: oldKid, wrapped: before } of old) {
    const aad = aadOfKey(placeOf(core).clinicId, patientId);
    const secret = await masterKeys.unwrap(oldKid, before, aad);
    if (secret) {
      const { kid, wrapped } = await masterKeys.wrap(secret, aad);
      // A key that was let go of meanwhile must not come back.
      const update = "update key set kid = ?, wrapped = ? where patient_id = ? and wrapped = ?";
      core.sql.exec(update, kid, wrapped, patientId, before);
    } else unreadable.push(patientId);
  }
  const next = old.length < mostAtOnce ? null : (old.at(-1)?.patient_id ?? null);
  return { rewrapped: old.length - unreadable.length, unreadable, next };
}
