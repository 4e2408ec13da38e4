import type { ClinicDb } from "~/db/client.server";
import { agreedOf, consentsQuery } from "~/features/consent/read-consent.server";
import type { Scope } from "~/features/kernel/ctx";
import { purposeOf, type AiFeature } from "./ai-feature";
import { selectSwitchedOff } from "./use.repo.server";

/** Why a model is not asked: no yes of the patient's, or switched off, for all of the clinic or ("off_here") for this patient. */
export type AskRefusal = "no_consent" | "off" | "off_here";

/** Queries for whether a model may be asked about a patient, for a batch; `askRefusal` reads them. */
export function mayAskQueries(db: ClinicDb, scope: Scope, patientId: string, feature: AiFeature) {
  return [
    consentsQuery(db, scope, [patientId], purposeOf(feature)),
    selectSwitchedOff(db, scope, patientId, feature),
  ] as const;
}

/** What the queries mean: the clinic's and the psychologist's switch count before the patient's yes is asked for. */
export function askRefusal(
  patientId: string,
  consents: Parameters<typeof agreedOf>[1],
  off: readonly { subjectId: string }[],
  feature: AiFeature,
): AskRefusal | null {
  if (off.length > 0) return off.some(({ subjectId }) => subjectId === "") ? "off" : "off_here";
  return hasAgreed(patientId, consents, feature) ? null : "no_consent";
}

/** Whether the patient said yes to what a feature needs, whatever is switched off. */
export function hasAgreed(patientId: string, consents: Parameters<typeof agreedOf>[1], feature: AiFeature): boolean {
  return agreedOf(purposeOf(feature), consents).has(patientId);
}

/** Whether a model may be asked now, read anew. @returns null when it may */
export async function readAskRefusal(
  db: ClinicDb,
  scope: Scope,
  patientId: string,
  feature: AiFeature,
): Promise<AskRefusal | null> {
  const [consents, off] = await db.batch([...mayAskQueries(db, scope, patientId, feature)]);
  return askRefusal(patientId, consents, off, feature);
}
