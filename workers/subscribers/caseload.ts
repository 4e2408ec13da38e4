import { settlePatient } from "../../app/features/caseload/settle/settle-caseload.server";
import { effect, shardOf, textIn } from "./subscriber";

/** Care has begun: the list of who cares shows at once what was there before. */
export const settleListOfCare = effect("caseload.settle", async (job, event) => {
  const [{ clinicId }, patientId] = [event, textIn(event, "patientId")];
  if (clinicId !== null && patientId) await settlePatient(await shardOf(job, clinicId), { clinicId, patientId });
});
