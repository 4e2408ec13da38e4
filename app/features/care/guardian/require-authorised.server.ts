import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { localDay } from "~/lib/time/wall-clock";
import { selectUnauthorised } from "./guardian.repo.server";
import { isMinorOn } from "./minor.policy";

/** What is known of somebody without authorisation: the answer of `selectForAuthorisation`. */
export type Unauthorised = { patientId: string; birthDate: string };

/**
 * Query for what the functions below judge, to be read in one batch with what else a booking hangs on: at most one row a patient.
 * @param patientIds whoever comes to the session
 */
export function selectForAuthorisation(db: ClinicDb, scope: Scope, patientIds: readonly string[]) {
  return selectUnauthorised(db, scope, patientIds);
}

/** Those who are minors at an instant (ms): they lack a guardian's written authorisation. @param zone in which the day is counted */
export function minorsAmong(known: readonly Unauthorised[], now: number, zone: string): string[] {
  const day = localDay(now, zone);
  return known.filter(({ birthDate }) => isMinorOn(birthDate, day)).map(({ patientId }) => patientId);
}

/**
 * Refuses a booking in which a minor takes part without a guardian's written authorisation (rules.md: before care starts).
 * @param now ms
 * @param people of the session, to say beside the field `patient` whose is missing
 * @throws AppError `care.minor_without_authorisation`
 */
export function refuseMinors(
  known: readonly Unauthorised[],
  now: number,
  zone: string,
  people: readonly { id: string; name: string }[] = [],
): void {
  const minors = minorsAmong(known, now, zone);
  if (minors.length === 0) return;
  const names = people.filter(({ id }) => minors.includes(id)).map(({ name }) => name);
  const fields = { patient: `Falta a autorização de quem é responsável por ${names.join(" e ")}.` };
  throw new AppError("care.minor_without_authorisation", names.length > 0 ? { fields } : {});
}
