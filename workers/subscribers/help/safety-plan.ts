import type { StoredEvent } from "../../../app/features/kernel/events/event";
import type { WantedNotice } from "../../../app/features/notifications/notice/notice";
import { careTeamOf } from "../../../app/features/tenancy/care-link/care-team.server";
import type { Job } from "../../job-scope";
import { pairOf, shardOf, textIn } from "../subscriber";
import { telling, withdrawing } from "../notices";

type PlanKind = "safety_plan.saved" | "safety_plan.review_due";

/** The patient and everybody who cares for them; psychologists are told about the patient, the patient about `aboutPatient`. */
async function allOfPlan(
  job: Job,
  event: StoredEvent & { clinicId: string },
  { kind, subjectId, aboutPatient }: { kind: PlanKind; subjectId: string; aboutPatient: string | null },
): Promise<WantedNotice[]> {
  const { clinicId } = event;
  const patientId = textIn(event, "patientId");
  if (patientId === undefined) return [];
  const shard = await shardOf(job, clinicId);
  const team = await careTeamOf(shard, { clinicId }, patientId);
  return [
    { memberId: patientId, kind, subjectId, aboutMemberId: aboutPatient },
    ...team.map((memberId) => ({ memberId, kind, subjectId, aboutMemberId: patientId })),
  ];
}

/** A plan was saved: the other side of it. */
export const tellOfPlan = telling("notices.plan_saved", (job, event) =>
  allOfPlan(job, event, {
    kind: "safety_plan.saved",
    subjectId: event.aggregateId,
    aboutPatient: event.actorId,
  }),
);

/** It is time to look at a plan again: the patient and who cares for them. */
export const tellOfReviewDue = telling("notices.plan_review_due", (job, event) =>
  allOfPlan(job, event, {
    kind: "safety_plan.review_due",
    subjectId: textIn(event, "planId") ?? event.aggregateId,
    aboutPatient: null,
  }),
);

/** Saved or reviewed, a plan is no longer waiting to be looked at. */
export const withdrawReviewDue = withdrawing("notices.plan_looked_at", (event) => ({
  subjectId: textIn(event, "planId") ?? event.aggregateId,
  kinds: ["safety_plan.review_due"],
}));

/** What a psychologist was told of a patient's plan goes when care ends. */
export const withdrawPlanOfEndedCare = withdrawing("notices.withdraw_plan_ended_care", (event) => {
  const pair = pairOf(event);
  const kinds = ["safety_plan.saved", "safety_plan.review_due"] as const;
  return pair && { memberId: pair.psychologistId, aboutMemberId: pair.patientId, kinds };
});
