import { freedTimesIn } from "../../../app/features/appointments/appointments.events";
import {
  endWaiting,
  keepSeen,
  lookForWaiting,
  type WaitingNews,
} from "../../../app/features/appointments/waiting/look-for-waiting.server";
import type { Freed } from "../../../app/features/appointments/waiting/waiting.policy";
import type { StoredEvent } from "../../../app/features/kernel/events/event";
import { notify } from "../../../app/features/notifications/notice/notify.server";
import { toldLately } from "../../../app/features/notifications/notice/told-lately.server";
import { withdrawNotices } from "../../../app/features/notifications/notice/withdraw-notices.server";
import { shardOfClinic } from "../../../app/features/tenancy/clinic/shard-directory.server";
import { hours } from "../../../app/lib/duration";
import { bothPlanes, type Job } from "../../job-scope";
import { isOfEnd, isToldElsewhere } from "./session-notices";
import { effect, pairOf, shardOf, textIn } from "../subscriber";

const kind = "appointment.time_freed";
/** So long (ms) an unread word of a free time stands for the next one, too: somebody who books and cancels again and again floods nobody. */
const stands = hours(1);

function numberIn({ data }: StoredEvent, name: string): number | null {
  const value = data[name];
  return typeof value === "number" ? value : null;
}

/** The time that a session's event has given back; none when it says none. */
function freedBySession(event: StoredEvent): Freed[] {
  const [startAt, endAt] = [numberIn(event, "startAt"), numberIn(event, "endAt")];
  if (startAt === null || endAt === null) return [];
  // A moved session has given back where it was; its length is the same, or nearly.
  const from = numberIn(event, "fromAt") ?? startAt;
  return [{ from, to: from + (endAt - startAt) }];
}

/** Tells those who wait, in the order in which they began to; nobody of what they gave back themselves. */
export async function tellWaiting(
  job: Job,
  event: StoredEvent,
  psychologistId: string,
  freed: readonly Freed[],
): Promise<void> {
  const { clinicId, actorId } = event;
  if (clinicId === null) return;
  const shard = await shardOf(job, clinicId);
  const { news, seen } = await lookForWaiting(shard, { clinicId }, psychologistId, freed);
  const subjectIds = news.map(({ waitingId }) => waitingId);
  const told = await toldLately(shard, { clinicId }, { kind, subjectIds, since: shard.now() - stands });
  const wanted = news
    .filter(({ patientId, waitingId }) => patientId !== actorId && !told.has(waitingId))
    .map(({ patientId: memberId, waitingId: subjectId }: WaitingNews) => {
      return { memberId, kind, subjectId, aboutMemberId: psychologistId } as const;
    });
  const ctx = bothPlanes(job);
  if (wanted.length > 0) await notify(ctx, await shardOfClinic(ctx, clinicId), { ...event, clinicId }, wanted);
  await keepSeen(shard, { clinicId }, seen);
}

/** A session does not take place, or not then: its time is offered to those who wait for one, unless it is one of many that are offered at once. */
export const offerFreedTime = effect("waiting.time_freed", async (job, event) => {
  const psychologistId = textIn(event, "psychologistId");
  if (psychologistId === undefined || isToldElsewhere(event) || isOfEnd(event)) return;
  await tellWaiting(job, event, psychologistId, freedBySession(event));
});

/** Many sessions do not take place, or not then, because their series or their day changed: those who wait are told once. */
const offerFreedTimes = (name: string) =>
  effect(name, async (job, event) => {
    const psychologistId = textIn(event, "psychologistId");
    if (psychologistId !== undefined) await tellWaiting(job, event, psychologistId, freedTimesIn(event.data));
  });

/** A series ends, or goes another way. */
export const offerTimeOfSeries = offerFreedTimes("waiting.series_changed");
/** A whole day is moved, or cancelled. */
export const offerTimeOfDay = offerFreedTimes("waiting.day_changed");

/** A psychologist's hours have changed: perhaps something suits now. */
export const offerChangedHours = effect("waiting.hours_changed", (job, event) =>
  tellWaiting(job, event, event.aggregateId.replace(/^availability\//, ""), []),
);

async function end(job: Job, event: StoredEvent, whose: Parameters<typeof endWaiting>[2]): Promise<void> {
  const { clinicId } = event;
  if (clinicId === null) return;
  const shard = await shardOf(job, clinicId);
  for (const subjectId of await endWaiting(shard, { clinicId }, whose))
    await withdrawNotices(shard, { clinicId }, { subjectId, kinds: [kind] });
}

/** Who has got a session does not wait for one any more; a request may come to nothing, and what the clock makes nobody asked for. */
export const endWaitOfBooked = effect("waiting.booked", async (job, event) => {
  if (event.data.isRequest === true || event.actorId === null) return;
  const [psychologistId, startAt] = [textIn(event, "psychologistId"), numberIn(event, "startAt")];
  const { patientIds } = event.data;
  if (psychologistId === undefined || startAt === null || !Array.isArray(patientIds)) return;
  const ids = patientIds.filter((id) => typeof id === "string");
  await end(job, event, { psychologistId, patientIds: ids, startAt });
});

/** Care has ended: nothing is waited for. */
export const endWaitOfCare = effect("waiting.care_ended", async (job, event) => {
  const pair = pairOf(event);
  if (pair) await end(job, event, { psychologistId: pair.psychologistId, patientIds: [pair.patientId], startAt: null });
});
