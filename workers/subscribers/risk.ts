import { judgePatient } from "../../app/features/risk/signal/judge-links.server";
import { effect, shardOf, textIn } from "./subscriber";

/** Something that a rule looks at has changed: the rules are applied anew for who cares for the patient. A private entry changes nothing that they see. */
export const judgeSignals = effect("risk.judge", async (job, event) => {
  const { clinicId } = event;
  const patientId = textIn(event, "patientId");
  if (clinicId === null || patientId === undefined) return;
  await judgePatient(await shardOf(job, clinicId), { clinicId }, patientId);
});
