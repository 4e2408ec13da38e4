import { isOffered } from "../../../app/features/care-words/word/is-offered.server";
import { whoseGoal } from "../../../app/features/goals/goal/whose-goal.server";
import { followTask } from "../../../app/features/goals/step/follow-task.server";
import { careTeamOf } from "../../../app/features/tenancy/care-link/care-team.server";
import { telling, withdrawing } from "../notices";
import { effect, pairOf, shardOf, textIn } from "../subscriber";

/** A task was answered: the steps that are joined to it go on. */
export const moveSteps = effect("goals.follow_task", async (job, event) => {
  const { clinicId, aggregateId: taskId, type, id: occasion } = event;
  if (clinicId === null) return;
  const state = type === "task.done" ? "done" : "going";
  await followTask(await shardOf(job, clinicId), { clinicId, taskId, state, occasion });
});

/** Somebody who cares for the patient wrote a goal for both: the patient, while it is open. */
const tellOfGoal = telling("notices.goal_begun", async (job, event) => {
  const { aggregateId: subjectId, clinicId } = event;
  const found = await whoseGoal(await shardOf(job, clinicId), { clinicId }, subjectId);
  if (!found?.isOpen || found.begunBy === found.patientId) return [];
  return [{ memberId: found.patientId, kind: "goal.begun", subjectId, aboutMemberId: found.begunBy }];
});

/** A patient shows a goal of their own: who cares for them, while it is shown. */
const tellOfShown = telling("notices.goal_shown", async (job, event) => {
  const { aggregateId: subjectId, clinicId } = event;
  const patientId = textIn(event, "patientId");
  if (patientId === undefined) return [];
  const shard = await shardOf(job, clinicId);
  const [found, team] = await Promise.all([
    whoseGoal(shard, { clinicId }, subjectId),
    careTeamOf(shard, { clinicId }, patientId),
  ]);
  if (!found?.isShared) return [];
  return team.map((memberId) => ({ memberId, kind: "goal.shown", subjectId, aboutMemberId: patientId }));
});

/** It is kept again, or over: nobody is led to it. */
const withdrawGoal = withdrawing("notices.goal_over", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["goal.begun", "goal.shown"],
}));

/** What who cared was told of goals goes when care ends. */
export const withdrawGoalsOfEndedCare = withdrawing("notices.goal_ended_care", (event) => {
  const pair = pairOf(event);
  const kinds = ["goal.shown"] as const;
  return pair && { memberId: pair.psychologistId, aboutMemberId: pair.patientId, kinds };
});

/** Somebody who cares left words for a bad day: the patient, while they wait. */
const tellOfWord = telling("notices.care_word_given", async (job, event) => {
  const pair = pairOf(event);
  const { clinicId, aggregateId: subjectId } = event;
  if (!pair || !(await isOffered(await shardOf(job, clinicId), { clinicId, ...pair }, subjectId))) return [];
  return [{ memberId: pair.patientId, kind: "care_word.given", subjectId, aboutMemberId: pair.psychologistId }];
});

/** They were taken or are gone: nobody is led to them. */
const withdrawWord = withdrawing("notices.care_word_over", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["care_word.given"],
}));

/** What becomes of goals, and of words of care. */
export const ofGoals = {
  "goal.begun": [tellOfGoal, tellOfShown],
  "goal.shown": [tellOfShown],
  "goal.hidden": [withdrawGoal],
  "goal.ended": [withdrawGoal],
  "care_word.given": [tellOfWord],
  "care_word.kept": [withdrawWord],
  "care_word.removed": [withdrawWord],
};
