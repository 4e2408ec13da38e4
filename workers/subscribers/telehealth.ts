import { isCancelled } from "../../app/features/appointments/booking/is-cancelled.server";
import { judgeAnew, settleRoom, settleRoomsOf } from "../../app/features/telehealth/entering/settle-rooms.server";
import { telling, withdrawing } from "./notices";
import { effect, pairOf, shardOf, textIn } from "./subscriber";

/** A patient waits at the door of a session: who leads it. */
export const tellOfWaiting = telling("notices.telehealth_arrived", async (job, event) => {
  const [memberId, subjectId] = [textIn(event, "psychologistId"), textIn(event, "appointmentId")];
  const aboutMemberId = textIn(event, "patientId") ?? null;
  const { clinicId } = event;
  if (!memberId || !subjectId || (await isCancelled(await shardOf(job, clinicId), { clinicId }, subjectId))) return [];
  return [{ memberId, kind: "telehealth.arrived", subjectId, aboutMemberId }];
});

/** Her open pages look again. */
export const showWaiting = effect("telehealth.show_waiting", async (_job, event, on) => {
  const [memberId, appointmentId] = [textIn(event, "psychologistId"), textIn(event, "appointmentId")];
  const { clinicId } = event;
  if (!clinicId || !memberId || !appointmentId) return;
  await on.platform.channels.publish(
    { clinicId, memberId },
    { key: event.id, type: "session", data: { appointmentId } },
  );
});

/** Nobody waits any more: it has begun, or does not take place (then). */
export const withdrawWaiting = withdrawing("notices.telehealth_waited", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["telehealth.arrived"],
}));

/** A patient has said whether they meet online: what they have open in the room was let in by what held before. */
export const judgeConsent = effect("telehealth.judge_consent", async (job, event) => {
  const [memberId, appointmentId] = [textIn(event, "patientId"), textIn(event, "appointmentId")];
  const { clinicId, occurredAt } = event;
  if (clinicId === null || !memberId || !appointmentId) return;
  await judgeAnew(await shardOf(job, clinicId), { clinicId, memberId }, appointmentId, occurredAt);
});

/** A patient wants to be seen in person: who leads the session. */
export const tellOfInPerson = telling("notices.telehealth_in_person", (_, event) => {
  const [memberId, subjectId] = [textIn(event, "psychologistId"), textIn(event, "appointmentId")];
  const aboutMemberId = textIn(event, "patientId") ?? null;
  return memberId && subjectId ? [{ memberId, kind: "telehealth.wants_in_person", subjectId, aboutMemberId }] : [];
});

/** A session is at another time, over, cancelled, or somebody's no more: its room is told. */
export const settleSessionRoom = effect("telehealth.settle_room", async (job, event) => {
  const { clinicId } = event;
  const id = textIn(event, "appointmentId") ?? event.aggregateId;
  if (clinicId !== null) await settleRoom(await shardOf(job, clinicId), { clinicId }, id);
});

/** Care has ended: whoever came to one of her sessions by it is put out. The name says that it closes what an ending covers. */
export const closeSessionRoomsOfCare = effect("ended.care.sessions", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId === null || !pair) return;
  await settleRoomsOf(await shardOf(job, clinicId), { clinicId, memberId: pair.psychologistId });
});
