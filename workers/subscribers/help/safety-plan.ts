import type { StoredEvent } from "../../../app/features/kernel/events/event";
import type { WantedNotice } from "../../../app/features/notifications/notice/notice";
import { whoWasToldLately } from "../../../app/features/notifications/notice/told-lately.server";
import { careTeamOf } from "../../../app/features/tenancy/care-link/care-team.server";
import { hours } from "../../../app/lib/duration";
import type { Job } from "../../job-scope";
import { pairOf, shardOf, textIn } from "../subscriber";
import { telling, withdrawing } from "../notices";

/** So long (ms) an unread word of a changed plan stands for the next change, too: a plan that is written in six sittings is one e-mail. */
const stands = hours(1);

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

/** A plan was saved: the other side of it, but for those who have not read yet that it was, a moment ago. */
export const tellOfPlan = telling("notices.plan_saved", async (job, event) => {
  const kind = "safety_plan.saved";
  const { aggregateId: subjectId, actorId: aboutPatient, clinicId, id: eventId } = event;
  const [wanted, shard] = await Promise.all([
    allOfPlan(job, event, { kind, subjectId, aboutPatient }),
    shardOf(job, clinicId),
  ]);
  const since = shard.now() - stands;
  const about = [...new Set(wanted.flatMap(({ aboutMemberId }) => aboutMemberId ?? []))];
  const told = await Promise.all(
    about.map(async (aboutMemberId) => {
      const who = await whoWasToldLately(shard, { clinicId }, { kind, aboutMemberId, since, eventId });
      return [...who].map((memberId) => `${memberId} ${aboutMemberId}`);
    }),
  );
  const known = new Set(told.flat());
  return wanted.filter(({ memberId, aboutMemberId }) => !known.has(`${memberId} ${aboutMemberId}`));
});

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
