import { judgePatient } from "../../../app/features/risk/signal/judge-links.server";
import { effectOnce, shardOf, textIn } from "../subscriber";

/**
 * Something that a rule looks at has changed: the rules are applied anew for who cares for the patient, once for all that changed together.
 * A private entry changes nothing that they see.
 */
export const judgeSignals = effectOnce(
  "risk.judge",
  (event) => `${event.clinicId}|${textIn(event, "patientId")}`,
  async (job, [event]) => {
    const patientId = event && textIn(event, "patientId");
    if (!event || event.clinicId === null || patientId === undefined) return;
    await judgePatient(await shardOf(job, event.clinicId), { clinicId: event.clinicId }, patientId);
  },
);
