import { isStillWaiting } from "../../../app/features/tasks/reminders/remind-tasks.server";
import { endTasksOfCare } from "../../../app/features/tasks/series/end-with-care.server";
import { careTeamOf } from "../../../app/features/tenancy/care-link/care-team.server";
import { withdrawGoalsOfEndedCare } from "./goals";
import { telling, withdrawing } from "../notices";
import { effect, pairOf, shardOf } from "../subscriber";

const toPatient = (name: string, kind: "task.given" | "task.commented") =>
  telling(name, async (job, event) => {
    const pair = pairOf(event);
    if (!pair) return [];
    const { aggregateId: subjectId, clinicId } = event;
    // What was done or taken back meanwhile is no news.
    if (kind === "task.given" && !(await isStillWaiting(await shardOf(job, clinicId), { clinicId }, subjectId)))
      return [];
    return [{ memberId: pair.patientId, kind, subjectId, aboutMemberId: pair.psychologistId }];
  });

/** Something to do was given: the patient. */
const tellOfTask = toPatient("notices.task_given", "task.given");
/** Something was said to what they answered: the patient. */
const tellOfTaskComment = toPatient("notices.task_commented", "task.commented");

/** Its day has come: the patient, unless it is done. A reminder is an aggregate of its own: the task's id stands before the slash. */
const remindOfTask = telling("notices.task_reminder", async (job, event) => {
  const pair = pairOf(event);
  const [subjectId] = event.aggregateId.split("/");
  const { clinicId } = event;
  if (!pair || subjectId === undefined) return [];
  if (!(await isStillWaiting(await shardOf(job, clinicId), { clinicId }, subjectId))) return [];
  return [{ memberId: pair.patientId, kind: "task.reminder", subjectId, aboutMemberId: pair.psychologistId }];
});

/** It was answered: who gave it, while she cares for the patient. */
export const tellOfTaskAnswer = telling("notices.task_answered", async (job, event) => {
  const pair = pairOf(event);
  if (!pair) return [];
  const { clinicId } = event;
  const { psychologistId: memberId, patientId: aboutMemberId } = pair;
  const team = await careTeamOf(await shardOf(job, clinicId), { clinicId }, aboutMemberId);
  if (!team.includes(memberId)) return [];
  return [{ memberId, kind: "task.answered", subjectId: event.aggregateId, aboutMemberId }];
});

/** It was answered or taken back: nobody is asked any more. */
export const withdrawTaskNotices = withdrawing("notices.task_over", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["task.given", "task.reminder"],
}));

/** Care has ended: nothing more of its tasks is asked for. */
const endTasks = effect("tasks.end_with_care", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId !== null && pair) await endTasksOfCare(await shardOf(job, clinicId), { clinicId, ...pair });
});

/** What she was told of a patient's answers goes when care ends. */
const withdrawTasksOfEndedCare = withdrawing("notices.task_ended_care", (event) => {
  const pair = pairOf(event);
  const kinds = ["task.answered"] as const;
  return pair && { memberId: pair.psychologistId, aboutMemberId: pair.patientId, kinds };
});

/** A care link has ended: of tasks, and of the goals that they are joined to. */
export const ofEndedCare = [endTasks, withdrawTasksOfEndedCare, withdrawGoalsOfEndedCare];

/** What is given, taken back, commented and remembered: notices alone. */
export const ofTasks = {
  "task.given": [tellOfTask],
  "task.withdrawn": [withdrawTaskNotices],
  "task.commented": [tellOfTaskComment],
  "task.reminder_due": [remindOfTask],
};
