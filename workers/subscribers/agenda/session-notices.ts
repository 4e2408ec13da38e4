import { leadFor, type Lead } from "../../../app/features/appointments/reminders/reminder.policy";
import { isCancelled } from "../../../app/features/appointments/booking/is-cancelled.server";
import { whomToRemind } from "../../../app/features/appointments/reminders/whom-to-remind.server";
import { noticeChannels, type NoticeKind } from "../../../app/features/kernel/said/notice-rule";
import { isWanted } from "../../../app/features/notifications/delivery/channel.policy";
import type { WantedNotice } from "../../../app/features/notifications/notice/notice";
import { findReach, wishKey, type Reach } from "../../../app/features/notifications/reach/find-reach.server";
import { shardOfClinic } from "../../../app/features/tenancy/clinic/shard-directory.server";
import { bothPlanes, type Job } from "../../job-scope";
import { telling, withdrawing, type ClinicEvent } from "../notices";
import { shardOf, textIn } from "../subscriber";

type SessionKind = Extract<NoticeKind, `appointment.${string}`>;

const textsIn = ({ data }: ClinicEvent, name: string): string[] => {
  const value = data[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
};

/** Everybody of a session or series: the patients are told about their psychologist, she about the first of them. */
function peopleOf(event: ClinicEvent, kind: SessionKind, subjectId = event.aggregateId): WantedNotice[] {
  const [psychologistId, patientIds] = [textIn(event, "psychologistId"), textsIn(event, "patientIds")];
  if (psychologistId === undefined) return [];
  return [
    { memberId: psychologistId, kind, subjectId, aboutMemberId: patientIds[0] ?? null },
    ...patientIds.map((memberId) => ({ memberId, kind, subjectId, aboutMemberId: psychologistId })),
  ];
}

const toPsychologist = (all: WantedNotice[]) => all.slice(0, 1);
const toPatients = (all: WantedNotice[]) => all.slice(1);

/** It happened to a whole series, or to a whole day: an event of its own tells each person once. */
export const isToldElsewhere = ({ data }: Pick<ClinicEvent, "data">) =>
  data.bySeries === true || typeof data.dayChange === "string";

const toAll = (all: WantedNotice[]) => all;

/** Who is told of something that holds as long as the session is not cancelled. */
async function tell(job: Job, event: ClinicEvent, kind: SessionKind, whom = toAll): Promise<WantedNotice[]> {
  if (isToldElsewhere(event)) return [];
  const shard = await shardOf(job, event.clinicId);
  return (await isCancelled(shard, event, event.aggregateId)) ? [] : whom(peopleOf(event, kind));
}

function tellingOfSession(name: string, kind: SessionKind, whom = toAll) {
  return telling(name, (job, event) => tell(job, event, kind, whom));
}

/** A session was booked: the other side. */
export const tellOfBooking = tellingOfSession("notices.appointment_booked", "appointment.booked");
/** A patient asks for a session: the psychologist. */
export const tellOfRequest = tellingOfSession("notices.appointment_requested", "appointment.requested", toPsychologist);
/** The psychologist has said yes: the patient. */
export const tellOfAccepted = tellingOfSession("notices.appointment_accepted", "appointment.accepted", toPatients);
/** A patient has said that they come: the psychologist. */
export const tellOfConfirmed = telling("notices.appointment_confirmed", (_, event) => {
  const aboutMemberId = textIn(event, "patientId") ?? null;
  return toPsychologist(peopleOf(event, "appointment.confirmed")).map((one) => ({ ...one, aboutMemberId }));
});
/** A session takes place at another time: the other side. A patient's move that awaits a yes is a request to the psychologist. */
export const tellOfMove = telling("notices.appointment_moved", (job, event) =>
  event.data.isRequest === true
    ? tell(job, event, "appointment.requested", toPsychologist)
    : tell(job, event, "appointment.moved"),
);

/** Online becomes in person, or the other way round: the patients, who else would wait in the wrong place. */
export const tellOfKind = telling("notices.appointment_kind", (job, event) =>
  event.data.isOtherKind === true ? tell(job, event, "appointment.kind_changed", toPatients) : [],
);

/** It fell away with the care link, or with a member who was shut out: the end of that tells people once, of all. */
export const isOfEnd = ({ data, actorId }: Pick<ClinicEvent, "data" | "actorId">) =>
  data.by === "care_ended" || (data.by === "clinic" && actorId === null);

/** A session does not take place: the other side. */
export const tellOfCancellation = telling("notices.appointment_cancelled", (_, event) =>
  isToldElsewhere(event) || isOfEnd(event) ? [] : peopleOf(event, "appointment.cancelled"),
);

/** One of several does not come: the psychologist, and the patient where it was somebody else's doing. */
export const tellOfLeaving = telling("notices.appointment_left", (_, event) => {
  const patientId = textIn(event, "patientId");
  if (patientId === undefined || isOfEnd(event)) return [];
  const [psychologist] = peopleOf(event, "appointment.left");
  if (!psychologist) return [];
  const { memberId: aboutMemberId, subjectId } = psychologist;
  return [
    { ...psychologist, aboutMemberId: patientId },
    { memberId: patientId, kind: "appointment.cancelled", subjectId, aboutMemberId },
  ];
});

/** Who books or moves for themselves gets it in writing, with a file for their calendar, where the old hour would stay. */
export const confirmToBooker = telling(
  "notices.appointment_receipt",
  (job, event) =>
    event.data.isRequest === true
      ? []
      : tell(job, event, "appointment.receipt", (all) =>
          toPatients(all).filter(({ memberId }) => memberId === event.actorId),
        ),
  { alsoWhoDidIt: true },
);

/** Who asks for another hour gets that in writing: what is asked, and that the old one is given up. */
export const confirmToAsker = telling(
  "notices.appointment_request_receipt",
  (job, event) =>
    event.data.isRequest !== true
      ? []
      : tell(job, event, "appointment.receipt_requested", (all) =>
          toPatients(all).filter(({ memberId }) => memberId === event.actorId),
        ),
  { alsoWhoDidIt: true },
);

/** Who cancels gets it in writing, too, and it goes out of their calendar; who leaves a joint session likewise. */
export const confirmToCanceller = telling(
  "notices.appointment_cancel_receipt",
  (_, event) => {
    const { actorId, aggregateId: subjectId } = event;
    const patients = [...textsIn(event, "patientIds"), textIn(event, "patientId")];
    if (actorId === null || isToldElsewhere(event) || !patients.includes(actorId)) return [];
    const aboutMemberId = textIn(event, "psychologistId") ?? null;
    return [{ memberId: actorId, kind: "appointment.receipt_cancelled", subjectId, aboutMemberId }];
  },
  { alsoWhoDidIt: true },
);

/** A series begins: the other side, once for all of it. */
export const tellOfSeries = telling("notices.series_booked", (_, event) => peopleOf(event, "appointment.booked"));
/** A series goes another way. */
export const tellOfSeriesChange = telling("notices.series_changed", (_, event) =>
  peopleOf(event, "appointment.moved", textIn(event, "nextId")),
);
/** A series ends; when care ended before it, each of its sessions was out of the calendar by that. */
export const tellOfSeriesEnd = telling("notices.series_ended", (_, event) =>
  event.data.by === "care_ended" ? [] : peopleOf(event, "appointment.cancelled"),
);
/** A series went on and somebody had no time on one of its days: the psychologist, who alone can find another hour. */
export const tellOfGaps = telling("notices.series_gap", (_, event) =>
  Array.isArray(event.data.gaps) && event.data.gaps.length > 0
    ? toPsychologist(peopleOf(event, "appointment.series_gap"))
    : [],
);

/** A series waits for a guardian's authorisation: the psychologist, who can record it. */
export const tellOfHeldSeries = telling("notices.series_held", (_, event) => {
  const aboutMemberId = textIn(event, "patientId") ?? null;
  return toPsychologist(peopleOf(event, "appointment.series_held")).map((one) => ({ ...one, aboutMemberId }));
});

/** Whether somebody is told of a kind outside the app; by WhatsApp only if they agreed to it. */
const wants = ({ wishes, channels }: Reach, kind: NoticeKind) =>
  noticeChannels
    .filter((channel) => channel !== "whatsapp" || channels.has(channel))
    .some((channel) => isWanted(kind, channel, (one) => wishes.get(wishKey(kind, one))));

/** A session is near: its patients, each by the reminder they want; the psychologist if she wants any. */
export const remind = telling("notices.appointment_reminder", async (job, event) => {
  const { clinicId } = event;
  const [id, startAt, due] = [textIn(event, "appointmentId"), event.data.startAt, textsIn(event, "leads") as Lead[]];
  if (id === undefined || typeof startAt !== "number") return [];
  const people = await whomToRemind(await shardOf(job, clinicId), { clinicId }, { id, startAt });
  if (!people) return [];
  const { psychologistId, patientIds } = people;
  const reaches = await reachesOf(job, clinicId, [psychologistId, ...patientIds]);
  return reaches.flatMap((reach): WantedNotice[] => {
    const isPatient = reach.memberId !== psychologistId;
    const kindOf = (lead: Lead) =>
      isPatient ? (`appointment.reminder_${lead}` as const) : (`appointment.agenda_${lead}` as const);
    const lead = leadFor(due, (one) => wants(reach, kindOf(one)));
    if (lead === undefined || (!isPatient && !wants(reach, kindOf(lead)))) return [];
    const aboutMemberId = isPatient ? psychologistId : (patientIds[0] ?? null);
    return [{ memberId: reach.memberId, kind: kindOf(lead), subjectId: id, aboutMemberId }];
  });
});

async function reachesOf(job: Job, clinicId: string, ids: string[]): Promise<Reach[]> {
  const ctx = bothPlanes(job);
  return findReach(ctx, await shardOfClinic(ctx, clinicId), { clinicId }, ids);
}

const reminders = (["reminder", "agenda"] as const).flatMap((kind) =>
  (["day", "hour", "quarter"] as const).map((lead) => `appointment.${kind}_${lead}` as const),
);
const ofSession = (kinds: readonly SessionKind[]) => (event: { aggregateId: string }) => ({
  subjectId: event.aggregateId,
  kinds,
});

/** Moved or begun, what was said of its old hour is past. */
export const withdrawReminders = withdrawing("notices.appointment_past_reminders", ofSession(reminders));
/** Answered, be it by a move, a request waits for nobody; moved by who asks, it waits still. */
export const withdrawRequest = withdrawing("notices.appointment_answered", (event) =>
  event.data.isRequest === true ? null : ofSession(["appointment.requested", "appointment.receipt_requested"])(event),
);
/** Cancelled, nothing that was said of it holds. */
export const withdrawSession = withdrawing(
  "notices.appointment_gone",
  ofSession([
    ...reminders,
    ...(
      ["requested", "receipt_requested", "booked", "receipt", "accepted", "confirmed", "moved", "kind_changed"] as const
    ).map((kind) => `appointment.${kind}` as const),
  ]),
);
