import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { localDay } from "~/lib/time/wall-clock";
import { selectUnauthorised } from "./guardian.repo.server";
import { isMinorOn } from "./minor.policy";

/**
 * Query for what `refuseMinors` judges, to be read in one batch with what else a booking hangs on: at most one row a patient.
 * @param patientIds whoever comes to the session
 */
export function selectForAuthorisation(db: ClinicDb, scope: Scope, patientIds: readonly string[]) {
  return selectUnauthorised(db, scope, patientIds);
}

/**
 * Refuses a booking in which a minor takes part without a guardian's written authorisation (rules.md: before care starts).
 * @param known the answer of `selectForAuthorisation`
 * @param now ms
 * @throws AppError `care.minor_without_authorisation`
 */
export function refuseMinors(known: readonly { birthDate: string }[], now: number, zone: string): void {
  const day = localDay(now, zone);
  if (known.some(({ birthDate }) => isMinorOn(birthDate, day))) throw new AppError("care.minor_without_authorisation");
}
