import { whoseGoal } from "../../app/features/goals/goal/whose-goal.server";
import { followTask } from "../../app/features/goals/step/follow-task.server";
import { careTeamOf } from "../../app/features/tenancy/care-link/care-team.server";
import { telling, withdrawing } from "./notices";
import { effect, pairOf, shardOf, textIn } from "./subscriber";

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

/** What becomes of goals. */
export const ofGoals = {
  "goal.begun": [tellOfGoal, tellOfShown],
  "goal.shown": [tellOfShown],
  "goal.hidden": [withdrawGoal],
  "goal.ended": [withdrawGoal],
};
