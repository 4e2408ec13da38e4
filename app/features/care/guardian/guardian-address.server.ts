import type { PersonPlace } from "~/features/kernel/personal-data";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { houseZone } from "~/lib/time/zone";
import { localDay } from "~/lib/time/wall-clock";
import { findGuardian } from "./guardian.repo.server";
import { isMinorOn } from "./minor.policy";
import { guardianField } from "./record-guardian.server";

/**
 * Whom an erasure of a minor has to be told to: null where nobody answers for them today; an address of null where none is on record,
 * or it cannot be read any more. For the job that erases, which shows it to nobody.
 */
export async function guardianOf(place: PersonPlace): Promise<{ email: string | null } | null> {
  const { clinicId, memberId: patientId } = place;
  const row = await findGuardian(place.db, { clinicId, patientId });
  if (!row || row.adultAt !== null || row.nameSealed === null) return null;
  if (!isMinorOn(row.birthDate, localDay(place.now(), houseZone))) return null;
  if (row.emailSealed === null) return { email: null };
  const vault = await openVault({ ...place, actor: { system: "erasure" } }, clinicId, patientId);
  const email = await orUnreadable(vault.open(guardianField(patientId, "email"), row.emailSealed), "");
  return { email: email === "" ? null : email };
}
