import { mailHeldOfErasure } from "../../app/features/notifications/mail/mail-held.server";
import { mailSubscriber, requestMail } from "../../app/features/notifications/mail/request-mail.server";
import { isUnread } from "../../app/features/chat/news/record-news.server";
import { isShared, isThere, whoSpokeUnder } from "../../app/features/diary/reading/is-shared.server";
import { isOver, whoWasCalled } from "../../app/features/sos/board/asked-by-jobs.server";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import type { WantedNotice } from "../../app/features/notifications/notice/notice";
import { notify } from "../../app/features/notifications/notice/notify.server";
import { withdrawNotices } from "../../app/features/notifications/notice/withdraw-notices.server";
import { careTeamOf } from "../../app/features/tenancy/care-link/care-team.server";
import { membershipsOfAccount } from "../../app/features/tenancy/login/memberships-of-account.server";
import { shardOfClinic } from "../../app/features/tenancy/clinic/shard-directory.server";
import { bothPlanes, type Job } from "../job-scope";
import { effect, effectOnce, pairOf, shardOf, textIn, type Subscriber } from "./subscriber";

export type ClinicEvent = StoredEvent & { clinicId: string };

type Whom = (job: Job, event: ClinicEvent) => Promise<WantedNotice[]> | WantedNotice[];

async function tell(job: Job, event: StoredEvent, whom: Whom, alsoWhoDidIt: boolean): Promise<void> {
  const { clinicId } = event;
  if (clinicId === null) return;
  const ctx = bothPlanes(job);
  const all = await whom(job, { ...event, clinicId });
  const wanted = alsoWhoDidIt ? all : all.filter(({ memberId }) => memberId !== event.actorId);
  if (wanted.length > 0) await notify(ctx, await shardOfClinic(ctx, clinicId), { ...event, clinicId }, wanted);
}

/** A subscriber that tells people of an event of a clinic; nobody is told of what they did themselves, unless they are meant to be. */
export function telling(name: string, whom: Whom, { alsoWhoDidIt = false } = {}): Subscriber {
  return effect(name, (job, event) => tell(job, event, whom, alsoWhoDidIt));
}

/** The same of events of which none looks at what was told of another: those of a clinic that come together are told side by side. */
function tellingTogether(name: string, whom: Whom): Subscriber {
  const key = ({ clinicId }: StoredEvent) => String(clinicId);
  return effectOnce(name, key, async (job, events) => {
    await Promise.all(events.map((event) => tell(job, event, whom, false)));
  });
}

/** A new shared entry: everybody who cares for the patient, if it is still shared when this comes. Entries that come together are told side by side. */
export const tellOfEntry = tellingTogether("notices.entry_shared", async (job, event) => {
  const { aggregateId: subjectId, clinicId } = event;
  const patientId = textIn(event, "patientId");
  if (patientId === undefined || event.data.isPrivate !== false) return [];
  const shard = await shardOf(job, clinicId);
  const [shared, team] = await Promise.all([
    isShared(shard, { clinicId, patientId }, subjectId),
    careTeamOf(shard, { clinicId }, patientId),
  ]);
  if (!shared) return [];
  return team.map((memberId) => ({ memberId, kind: "diary.shared", subjectId, aboutMemberId: patientId }));
});

/** A comment: the patient whose entry it is, if it is still there when this comes. */
export const tellOfComment = telling("notices.commented", async (job, event) => {
  const [memberId, subjectId, aboutMemberId] = ["patientId", "entryId", "authorId"].map((name) => textIn(event, name));
  if (!memberId || !subjectId || !aboutMemberId) return [];
  const { clinicId } = event;
  const shard = await shardOf(job, clinicId);
  if (!(await isThere(shard, { clinicId, patientId: memberId }, subjectId))) return [];
  return [{ memberId, kind: "diary.commented", subjectId, aboutMemberId }];
});

/** The patient has answered: whoever spoke under that entry and still cares for them. */
export const tellOfDiaryAnswer = telling("notices.diary_answered", async (job, event) => {
  const [patientId, subjectId] = [textIn(event, "patientId"), textIn(event, "entryId")];
  if (!patientId || !subjectId) return [];
  const { clinicId } = event;
  const shard = await shardOf(job, clinicId);
  const [team, spoke] = await Promise.all([
    careTeamOf(shard, { clinicId }, patientId),
    whoSpokeUnder(shard, { clinicId, patientId }, subjectId),
  ]);
  return team
    .filter((memberId) => spoke.includes(memberId))
    .map((memberId) => ({ memberId, kind: "diary.answered", subjectId, aboutMemberId: patientId }));
});

function bothSides(kind: "care.started" | "care.ended") {
  return (_: Job, event: ClinicEvent): WantedNotice[] => {
    const pair = pairOf(event);
    if (!pair) return [];
    const { patientId, psychologistId } = pair;
    const subjectId = event.aggregateId;
    return [
      { memberId: patientId, kind, subjectId, aboutMemberId: psychologistId },
      { memberId: psychologistId, kind, subjectId, aboutMemberId: patientId },
    ];
  };
}

/** Care has begun: both sides. */
export const tellOfCareStarted = telling("notices.care_started", bothSides("care.started"));
/** Care has ended: both sides. */
export const tellOfCareEnded = telling("notices.care_ended", bothSides("care.ended"));

/** An invitation was taken up: whoever sent it. */
export const tellOfAcceptance = telling("notices.invitation_accepted", (_, event) => {
  const [memberId, aboutMemberId] = [textIn(event, "invitedBy"), textIn(event, "membershipId")];
  if (!memberId || !aboutMemberId) return [];
  return [{ memberId, kind: "invitation.accepted", subjectId: event.aggregateId, aboutMemberId }];
});

/**
 * A room has become unread for a member: push at once when no device of theirs is connected, e-mail if it still is after 15 min.
 * One notice per stretch of unread messages: reading takes it away.
 */
export const tellOfMessages = telling("notices.chat_message", async (job, event) => {
  const [memberId, subjectId] = [textIn(event, "memberId"), textIn(event, "roomId")];
  if (!memberId || !subjectId) return [];
  const { clinicId } = event;
  const shard = await shardOf(job, clinicId);
  if (!(await isUnread(shard, { clinicId }, subjectId, memberId))) return []; // read before this came
  const { online } = await job.scope.platform.channels.presence({ clinicId, memberId });
  const aboutMemberId = textIn(event, "senderId") ?? null;
  return [{ memberId, kind: "chat.message", subjectId, aboutMemberId, isOnline: online }];
});

/** A call for help: whoever cares for the patient finds it among their notices, too. Calling people is the board's. */
export const tellOfAlert = telling("notices.sos_alert", async (job, event) => {
  const { aggregateId: subjectId, clinicId } = event;
  const patientId = textIn(event, "patientId");
  if (patientId === undefined) return [];
  const shard = await shardOf(job, clinicId);
  if (await isOver(shard, { clinicId }, subjectId)) return []; // closed before this came
  const team = await careTeamOf(shard, { clinicId }, patientId);
  return team.map((memberId) => ({
    memberId,
    kind: "sos.alert",
    subjectId,
    aboutMemberId: patientId,
    isCalledElsewhere: true,
  }));
});

/** A call for help that the patient has ended: whoever was called outside of the app, and may be on the way. */
export const tellOfEndedCall = telling("notices.sos_ended_by_patient", async (job, event) => {
  const { aggregateId: subjectId, clinicId } = event;
  const patientId = textIn(event, "patientId");
  if (patientId === undefined) return [];
  const called = await whoWasCalled(await shardOf(job, clinicId), { clinicId }, subjectId);
  return called.map((memberId) => ({ memberId, kind: "sos.ended_by_patient", subjectId, aboutMemberId: patientId }));
});

/** Somebody has taken a call for help: the patient. */
export const tellOfAnswer = telling("notices.sos_answered", (_, event) => {
  const [memberId, aboutMemberId] = [textIn(event, "patientId"), textIn(event, "whoId")];
  if (!memberId || !aboutMemberId) return [];
  return [{ memberId, kind: "sos.answered", subjectId: event.aggregateId, aboutMemberId }];
});

/** A CRP was verified: the psychologist, in each of her clinics. The event belongs to no clinic. */
export const tellOfCrp = effect("notices.crp_verified", async (job, event) => {
  const ctx = bothPlanes(job);
  for (const { id, clinicId, role, shard } of await membershipsOfAccount(ctx, event.aggregateId)) {
    if (role !== "psychologist") continue;
    const wanted = { memberId: id, kind: "crp.verified", subjectId: event.aggregateId, aboutMemberId: null } as const;
    await notify(ctx, shard, { id: event.id, clinicId }, [wanted]);
  }
});

/** A subscriber that takes notices away which may no longer be seen. */
export function withdrawing(
  name: string,
  which: (event: StoredEvent) => Parameters<typeof withdrawNotices>[2] | null,
): Subscriber {
  return effect(name, async (job, event) => {
    const { clinicId } = event;
    const what = which(event);
    if (what && clinicId !== null) await withdrawNotices(await shardOf(job, clinicId), { clinicId }, what);
  });
}

/** Of what psychologists are told of a patient's diary. */
const ofDiary = ["diary.shared", "diary.answered", "transcript.ready"] as const;
/** An entry made private leaves no trace with others. */
export const withdrawPrivate = withdrawing("notices.entry_private", ({ data, aggregateId }) =>
  data.isPrivate === true ? { subjectId: aggregateId, kinds: ofDiary } : null,
);
/** A call for help is over: it asks nobody any more. */
export const withdrawAlert = withdrawing("notices.sos_closed", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["sos.alert"],
}));
/** What was told of a deleted entry goes with it. */
export const withdrawDeleted = withdrawing("notices.entry_deleted", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: "all",
}));
/** What a psychologist was told of a patient's diary goes when care ends. */
export const withdrawEndedCare = withdrawing("notices.withdraw_ended_care", (event) => {
  const pair = pairOf(event);
  return pair && { memberId: pair.psychologistId, aboutMemberId: pair.patientId, kinds: ofDiary };
});
/** A member has read a room: the notice of its messages goes, and with it what was to be sent later. */
export const withdrawMessages = withdrawing("notices.chat_read", (event) => {
  const [memberId, subjectId] = [textIn(event, "memberId"), textIn(event, "roomId")];
  return memberId && subjectId ? { memberId, subjectId, kinds: ["chat.message"] } : null;
});

/** Mails what an event wants mailed. */
export const mailOut: Subscriber = {
  name: mailSubscriber,
  handle: (job, event) => requestMail(job.directory, event),
};

/** Mails of an erasure to addresses that its account has just left. */
const mailHeld = effect("mail.erasure_held", (job, event) => mailHeldOfErasure(job.directory, event));

/** Of what an account's person is written to, and nothing else comes; of an erasure at the address that they had. */
export const ofLetters = {
  "account.recovery_codes_renewed": [mailOut],
  "account.phone_verified": [mailOut],
  "account.phone_removed": [mailOut],
  "account.email_change_asked": [mailOut],
  "erasure.asked": [mailOut, mailHeld],
  "erasure.near": [mailOut, mailHeld],
  "erasure.done": [mailOut],
  "erasure.party": [mailOut],
};
