import {
  endSessionsOfMember,
  endSessionsOfPair,
  type FallenAway,
} from "../../app/features/appointments/steps/end-with-care.server";
import type { WantedNotice } from "../../app/features/notifications/notice/notice";
import { notify } from "../../app/features/notifications/notice/notify.server";
import { shardOfClinic } from "../../app/features/tenancy/clinic/shard-directory.server";
import { ensureMember } from "../../app/features/tenancy/member/ensure-member.server";
import { bothPlanes } from "../job-scope";
import { effect, pairOf, shardOf, textIn } from "./subscriber";

/** Care has ended: what the pair had ahead is cancelled, at nobody's cost. */
export const endSessionsOfCare = effect("appointments.end_of_care", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId !== null && pair) await endSessionsOfPair(await shardOf(job, clinicId), { clinicId }, pair);
});

/** Sessions were booked: of whom care ended while they were, what was ahead had been looked for before they stood. It is ended now, and nobody told of it. */
export const endBookedPastCare = effect("appointments.booked_past_care", async (job, event) => {
  const { clinicId, data } = event;
  const psychologistId = textIn(event, "psychologistId");
  if (clinicId === null || psychologistId === undefined || data.bySeries === true) return;
  const patientIds = Array.isArray(data.patientIds) ? data.patientIds.filter((id) => typeof id === "string") : [];
  const shard = await shardOf(job, clinicId);
  for (const patientId of patientIds) await endSessionsOfPair(shard, { clinicId }, { patientId, psychologistId });
});

/** What a notice is about: the one session, the one series, or whatever there was with that member. */
function subjectOf(fallen: readonly FallenAway[], memberId: string): string {
  const [first, ...more] = fallen;
  if (first && more.length === 0) return first.id;
  const seriesId = first?.seriesId ?? null;
  return seriesId !== null && more.every((one) => one.seriesId === seriesId) ? seriesId : memberId;
}

/** Each of the others once, however many sessions of theirs fell away; of joint ones that go on, the psychologist who leads them. */
function toldOf(fallen: readonly FallenAway[], aboutMemberId: string): WantedNotice[] {
  return [false, true].flatMap((goesOn) => {
    const kind = goesOn ? ("appointment.left" as const) : ("appointment.cancelled" as const);
    const these = fallen.filter((one) => one.goesOn === goesOn);
    const ids = new Set(these.flatMap(({ toldIds }) => toldIds));
    return [...ids].map((memberId) => {
      const own = these.filter(({ toldIds }) => toldIds.includes(memberId));
      return { memberId, kind, subjectId: subjectOf(own, aboutMemberId), aboutMemberId };
    });
  });
}

/** A member is shut out of the clinic: so is what they had ahead, and who had it with them is told. */
export const endSessionsOfDisabled = effect("appointments.end_of_member", async (job, event) => {
  const { clinicId, aggregateId: memberId } = event;
  if (clinicId === null) return;
  await ensureMember(bothPlanes(job), memberId); // the shard's copy says whether they still are
  const ctx = bothPlanes(job);
  const shard = await shardOf(job, clinicId);
  const fallen = await endSessionsOfMember(shard, { clinicId }, memberId, event.occurredAt);
  const wanted = toldOf(fallen, memberId);
  if (wanted.length > 0) await notify(ctx, await shardOfClinic(ctx, clinicId), { id: event.id, clinicId }, wanted);
});
