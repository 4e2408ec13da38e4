import { settlePlaces } from "../../../app/features/appointments/booking/settle-places.server";
import { placesOfClinic } from "../../../app/features/tenancy/settings/places-of-clinic.server";
import {
  endSessionsOfMember,
  endSessionsOfPair,
  shutOutOf,
  type FallenAway,
} from "../../../app/features/appointments/steps/end-with-care.server";
import { freedBy } from "../../../app/features/appointments/waiting/waiting.policy";
import type { StoredEvent } from "../../../app/features/kernel/events/event";
import type { WantedNotice } from "../../../app/features/notifications/notice/notice";
import { notify } from "../../../app/features/notifications/notice/notify.server";
import { shardOfClinic } from "../../../app/features/tenancy/clinic/shard-directory.server";
import { ensureMember } from "../../../app/features/tenancy/member/ensure-member.server";
import { bothPlanes, type Job } from "../../job-scope";
import { effect, pairOf, shardOf, textIn } from "../subscriber";
import { tellWaiting } from "./waiting";

type Pair = { patientId: string; psychologistId: string };

/** Ends what a pair had ahead; its times are offered to those who wait, once for all of them. @param since ms, as `endSessionsOfPair` */
async function endOfPair(job: Job, event: StoredEvent, clinicId: string, pair: Pair, since: number | null) {
  const shard = await shardOf(job, clinicId);
  const ended = await endSessionsOfPair(shard, { clinicId }, pair, since);
  if (ended.length > 0) await tellWaiting(job, event, pair.psychologistId, freedBy(ended, shard.now()));
}

/** Care has ended: what the pair had ahead is cancelled, at nobody's cost. */
export const endSessionsOfCare = effect("appointments.end_of_care", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId !== null && pair) await endOfPair(job, event, clinicId, pair, event.occurredAt);
});

/**
 * Sessions were booked: of whom care ended while they were, or who was shut out of the clinic, what was ahead had been looked for before
 * they stood. They are ended now; of the end of care nobody is told again, but who had them with somebody shut out is.
 */
export const endBookedPastCare = effect("appointments.booked_past_care", async (job, event) => {
  const { clinicId, data } = event;
  const psychologistId = textIn(event, "psychologistId");
  if (clinicId === null || psychologistId === undefined || data.bySeries === true) return;
  const patientIds = Array.isArray(data.patientIds) ? data.patientIds.filter((id) => typeof id === "string") : [];
  const shard = await shardOf(job, clinicId);
  for (const patientId of patientIds) await endOfPair(job, event, clinicId, { patientId, psychologistId }, null);
  for (const id of await shutOutOf(shard, { clinicId }, [psychologistId, ...patientIds]))
    await endOfMember(job, event, clinicId, id, null);
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

/** Ends what a member had ahead, tells who had it with them, and offers its times to those who wait. @param since ms, as `endSessionsOfMember` */
async function endOfMember(job: Job, event: StoredEvent, clinicId: string, memberId: string, since: number | null) {
  const ctx = bothPlanes(job);
  const shard = await shardOf(job, clinicId);
  const fallen = await endSessionsOfMember(shard, { clinicId }, memberId, since);
  const wanted = toldOf(fallen, memberId);
  if (wanted.length > 0) await notify(ctx, await shardOfClinic(ctx, clinicId), { id: event.id, clinicId }, wanted);
  const freed = fallen.filter(({ isFreed }) => isFreed);
  for (const psychologistId of new Set(freed.map((one) => one.psychologistId))) {
    const hers = freed.filter((one) => one.psychologistId === psychologistId);
    await tellWaiting(job, event, psychologistId, freedBy(hers, shard.now()));
  }
}

/** A member is shut out of the clinic: so is what they had ahead, and who had it with them is told. */
export const endSessionsOfDisabled = effect("appointments.end_of_member", async (job, event) => {
  const { clinicId, aggregateId: memberId } = event;
  if (clinicId === null) return;
  await ensureMember(bothPlanes(job), memberId); // the shard's copy says whether they still are
  await endOfMember(job, event, clinicId, memberId, event.occurredAt);
});

/** Where a clinic sees people has another address: whatever names that place. */
export const settlePlacesOfClinic = effect("appointments.settle_places", async (job, { clinicId }) => {
  if (clinicId === null) return;
  await settlePlaces(await shardOf(job, clinicId), { clinicId }, await placesOfClinic(job.directory, { clinicId }));
});
