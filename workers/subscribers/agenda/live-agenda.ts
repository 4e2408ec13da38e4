import { effect, textIn } from "../subscriber";

/**
 * Something happened to a session: the open pages of everybody concerned look again. Ids and nothing else; a page that was closed
 * meanwhile reads what is true when it opens.
 */
export const tellAgendas = effect("appointments.tell_agendas", async (_job, event, on) => {
  const { clinicId } = event;
  const psychologistId = textIn(event, "psychologistId");
  if (!clinicId || !psychologistId) return;
  const { patientIds } = event.data;
  const patients = Array.isArray(patientIds) ? patientIds.filter((id): id is string => typeof id === "string") : [];
  const to = [psychologistId, ...patients].map((memberId) => ({ clinicId, memberId }));
  const data = { appointmentId: event.aggregateId };
  const { failed } = await on.platform.channels.publishToMany(to, { key: event.id, type: "session", data });
  if (failed > 0) throw new Error(`${failed} of ${to.length} members were not reached`);
});
