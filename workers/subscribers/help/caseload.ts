import { settlePatient, settleSessions } from "../../../app/features/caseload/settle/settle-caseload.server";
import { effect, shardOf, textIn } from "../subscriber";

/** Care has begun: the list of who cares shows at once what was there before. */
export const settleListOfCare = effect("caseload.settle", async (job, event) => {
  const [{ clinicId }, patientId] = [event, textIn(event, "patientId")];
  if (clinicId !== null && patientId) await settlePatient(await shardOf(job, clinicId), { clinicId, patientId });
});

/** Something has become of a session: lists show the next one of everybody who comes, or came until now. */
export const settleNextSession = effect("caseload.next_session", async (job, event) => {
  const { clinicId, data } = event;
  const named: unknown[] = Array.isArray(data.patientIds) ? data.patientIds : [];
  const patientIds = [...named, data.patientId].filter((id): id is string => typeof id === "string");
  if (clinicId !== null) await settleSessions(await shardOf(job, clinicId), clinicId, [...new Set(patientIds)]);
});
