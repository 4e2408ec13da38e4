import { endAssignmentsOfCare } from "../../../app/features/measures/assignment/end-assignment.server";
import { isWaiting } from "../../../app/features/measures/assignment/list-assignments.server";
import { startIntake } from "../../../app/features/measures/intake/intake.server";
import { whoWasToldLately } from "../../../app/features/notifications/notice/told-lately.server";
import { careTeamOf } from "../../../app/features/tenancy/care-link/care-team.server";
import { minutes } from "../../../app/lib/duration";
import { telling, withdrawing } from "../notices";
import { effect, pairOf, shardOf, textIn } from "../subscriber";

/** Something was asked: the patient. */
export const tellOfScale = telling("notices.measure_assigned", (_, event) => {
  const pair = pairOf(event);
  if (!pair) return [];
  const { patientId: memberId, psychologistId: aboutMemberId } = pair;
  return [{ memberId, kind: "measures.assigned", subjectId: event.aggregateId, aboutMemberId }];
});

/** It was due and is not answered: the patient, if it still waits when this comes. */
export const recallScale = telling("notices.measure_due", async (job, event) => {
  const [pair, subjectId] = [pairOf(event), textIn(event, "assignmentId")];
  if (!pair || subjectId === undefined) return [];
  const { clinicId } = event;
  const { patientId: memberId, psychologistId: aboutMemberId } = pair;
  const shard = await shardOf(job, clinicId);
  if (!(await isWaiting(shard, { clinicId, patientId: memberId }, subjectId))) return [];
  return [{ memberId, kind: "measures.reminder", subjectId, aboutMemberId }];
});

/** Answered, or not asked any more: nobody is told to. */
export const withdrawScale = withdrawing("notices.measure_over", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["measures.assigned", "measures.reminder"],
}));

/** Something was answered: who cares for the patient finds it among their notices. */
export const tellOfScaleAnswer = telling("notices.measure_answered", async (job, event) => {
  const { clinicId, aggregateId: subjectId } = event;
  const patientId = textIn(event, "patientId");
  if (patientId === undefined) return [];
  const team = await careTeamOf(await shardOf(job, clinicId), { clinicId }, patientId);
  return team.map((memberId) => ({ memberId, kind: "measures.answered", subjectId, aboutMemberId: patientId }));
});

/** Answers that follow one another within this time call once, by every way there is; the list of notices and the timeline have all. */
const oneCall = minutes(15);

const safety = telling("notices.measure_safety", async (job, event) => {
  const { clinicId } = event;
  const [patientId, subjectId] = [textIn(event, "patientId"), textIn(event, "answerId")];
  if (patientId === undefined || subjectId === undefined) return [];
  const shard = await shardOf(job, clinicId);
  const kind = "measures.safety" as const;
  const told = { kind, aboutMemberId: patientId, since: shard.now() - oneCall, eventId: event.id };
  const [team, lately] = await Promise.all([
    careTeamOf(shard, { clinicId }, patientId),
    whoWasToldLately(shard, { clinicId }, told),
  ]);
  return team
    .filter((memberId) => !lately.has(memberId))
    .map((memberId) => ({ memberId, kind, subjectId, aboutMemberId: patientId }));
});

/** The safety item was answered with 1 or more: whoever cares for the patient, whatever the hour. Tried for ever. */
export const tellOfSafetyAnswer = { ...safety, vital: true as const };

/** Care has ended: what she asked is not asked any more. */
const endScalesOfCare = effect("measures.end_of_care", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId !== null && pair) await endAssignmentsOfCare(await shardOf(job, clinicId), { clinicId }, pair);
});

/** What she was told of a patient's answers goes when care ends. */
const withdrawScalesOfEndedCare = withdrawing("notices.measure_ended_care", (event) => {
  const pair = pairOf(event);
  const kinds = ["measures.answered", "measures.safety"] as const;
  return pair && { memberId: pair.psychologistId, aboutMemberId: pair.patientId, kinds };
});

/** An invitation was taken up: what went along with it is asked. */
export const startInvitedIntake = effect("measures.start_intake", async (job, event) => {
  const { clinicId, aggregateId: invitationId } = event;
  const patientId = textIn(event, "membershipId");
  if (clinicId === null || patientId === undefined) return;
  await startIntake(await shardOf(job, clinicId), { clinicId }, { invitationId, patientId });
});

/** A care link has ended. */
export const ofEndedCare = [endScalesOfCare, withdrawScalesOfEndedCare];
