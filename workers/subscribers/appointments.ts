import { endSessionsOfMember, endSessionsOfPair } from "../../app/features/appointments/steps/end-with-care.server";
import { ensureMember } from "../../app/features/tenancy/member/ensure-member.server";
import { bothPlanes } from "../job-scope";
import { effect, pairOf, shardOf } from "./subscriber";

/** Care has ended: what the pair had ahead is cancelled, at nobody's cost. */
export const endSessionsOfCare = effect("appointments.end_of_care", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId !== null && pair) await endSessionsOfPair(await shardOf(job, clinicId), { clinicId }, pair);
});

/** A member is shut out of the clinic: so is what they had ahead. */
export const endSessionsOfDisabled = effect("appointments.end_of_member", async (job, event) => {
  const { clinicId, aggregateId: memberId } = event;
  if (clinicId === null) return;
  await ensureMember(bothPlanes(job), memberId); // the shard's copy says whether they still are
  await endSessionsOfMember(await shardOf(job, clinicId), { clinicId }, memberId);
});
