import { isCancelled } from "../../../app/features/appointments/booking/is-cancelled.server";
import { judgeAnew, settleRoom, settleRoomsOf } from "../../../app/features/telehealth/entering/settle-rooms.server";
import { hours } from "../../../app/lib/duration";
import { telling, withdrawing } from "../notices";
import { effect, pairOf, shardOf, textIn } from "../subscriber";

/** A patient waits at the door of a session: who leads it. */
export const tellOfWaiting = telling("notices.telehealth_arrived", async (job, event) => {
  const [memberId, subjectId] = [textIn(event, "psychologistId"), textIn(event, "appointmentId")];
  const aboutMemberId = textIn(event, "patientId") ?? null;
  const { clinicId } = event;
  if (!memberId || !subjectId || (await isCancelled(await shardOf(job, clinicId), { clinicId }, subjectId))) return [];
  return [{ memberId, kind: "telehealth.arrived", subjectId, aboutMemberId }];
});

/** The open pages of one of the two look again. */
function showing(name: string, whose: "psychologistId" | "patientId") {
  return effect(name, async (_job, event, on) => {
    const [memberId, appointmentId] = [textIn(event, whose), textIn(event, "appointmentId")];
    const { clinicId } = event;
    if (!clinicId || !memberId || !appointmentId) return;
    await on.platform.channels.publish(
      { clinicId, memberId },
      { key: event.id, type: "session", data: { appointmentId } },
    );
  });
}

/** Somebody waits: hers. */
export const showWaiting = showing("telehealth.show_waiting", "psychologistId");
/** She lets a patient in though an answer is missing: theirs. */
export const showOpenDoor = showing("telehealth.show_open_door", "patientId");

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

/** No room is open for longer (ms). */
const longestRoom = hours(8);

/** A session is at another time, over, cancelled, or somebody's no more: its room is told. */
export const settleSessionRoom = effect("telehealth.settle_room", async (job, event) => {
  const { clinicId } = event;
  const id = textIn(event, "appointmentId") ?? event.aggregateId;
  // It may have been online until now: said so, or moved away, perhaps to one in person, from a time at which its room was open.
  const { isOtherKind, fromAt } = event.data;
  const isMovedAway = typeof fromAt === "number" && Math.abs(event.occurredAt - fromAt) < longestRoom;
  const wasOnline = isOtherKind === true || isMovedAway;
  if (clinicId !== null) await settleRoom(await shardOf(job, clinicId), { clinicId }, id, { wasOnline });
});

/** Care has ended: whoever came to one of her sessions by it is put out. The name says that it closes what an ending covers. */
export const closeSessionRoomsOfCare = effect("ended.care.sessions", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId === null || !pair) return;
  await settleRoomsOf(await shardOf(job, clinicId), { clinicId, memberId: pair.psychologistId });
});

/** Who reacts to what happens in rooms of sessions. */
export const ofRooms = {
  "telehealth.arrived": [tellOfWaiting, showWaiting],
  "telehealth.consent_given": [judgeConsent],
  "telehealth.consent_declined": [judgeConsent, tellOfInPerson],
  "telehealth.let_in_anyway": [showOpenDoor],
  "telehealth.guest_changed": [settleSessionRoom],
};
