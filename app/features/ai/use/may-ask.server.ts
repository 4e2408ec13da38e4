import type { ClinicDb } from "~/db/client.server";
import { agreedOf, consentsQuery } from "~/features/consent/read-consent.server";
import type { Scope } from "~/features/kernel/ctx";
import { purposeOf, type AiFeature } from "./ai-feature";
import { selectSwitchedOff } from "./use.repo.server";

/** Why a model is not asked. */
export type AskRefusal = "no_consent" | "off";

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
  feature: AiFeature = "reflection",
): AskRefusal | null {
  if (off.length > 0) return "off";
  return agreedOf(purposeOf(feature), consents).has(patientId) ? null : "no_consent";
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
