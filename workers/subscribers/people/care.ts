import { askAnew } from "../../../app/features/agreements/agreement/ask-anew.server";
import { endGuardianGuests } from "../../../app/features/telehealth/guest/end-guardians.server";
import { careTeamOf } from "../../../app/features/tenancy/care-link/care-team.server";
import { recordInvitedBirth as record } from "../../../app/features/care/guardian/record-invited-birth.server";
import type { StoredEvent } from "../../../app/features/kernel/events/event";
import type { WantedNotice } from "../../../app/features/notifications/notice/notice";
import { birthDateOf } from "../../../app/features/tenancy/invitation/brought-invitations.server";
import { telling, withdrawing } from "../notices";
import { effect, shardOf, textIn } from "../subscriber";

/** The birth date that came with the invitation somebody took up. */
export const recordInvitedBirth = effect("care.record_invited_birth", async (job, event) => {
  const patientId = textIn(event, "membershipId");
  if (event.clinicId === null || patientId === undefined) return;
  const known = await birthDateOf(job.directory, { clinicId: event.clinicId }, event.aggregateId);
  if (known === null) return;
  const { birthDate, invitedBy: recordedBy } = known;
  await record(await shardOf(job, event.clinicId), { clinicId: event.clinicId, patientId, birthDate, recordedBy });
});

/** Somebody came of age: the person, and who cares for them, once. */
const tellOfAge = telling("notices.came_of_age", async (job, event) => {
  const patientId = textIn(event, "patientId");
  if (patientId === undefined) return [];
  const { clinicId } = event;
  const team = await careTeamOf(await shardOf(job, clinicId), { clinicId }, patientId);
  const own = { memberId: patientId, kind: "care.came_of_age", subjectId: patientId, aboutMemberId: null } as const;
  const others = team.map((memberId): WantedNotice => {
    return { memberId, kind: "care.patient_of_age", subjectId: patientId, aboutMemberId: patientId };
  });
  return [own, ...others];
});

/** From then on they answer for themselves: what was agreed to is sent anew, and no guardian comes to a session. */
const askWhoCameOfAge = effect("care.ask_who_came_of_age", async (job, event) => {
  const [{ clinicId }, patientId] = [event, textIn(event, "patientId")];
  if (clinicId === null || patientId === undefined) return;
  const shard = await shardOf(job, clinicId);
  for (const psychologistId of await careTeamOf(shard, { clinicId }, patientId))
    await askAnew(shard, { clinicId }, { patientId, psychologistId });
  await endGuardianGuests(shard, { clinicId }, patientId);
});

/** A proposal about who cares for a patient: the patient, in neutral words. */
const tellOfHandover = telling("notices.handover_proposed", (_, event) => {
  const memberId = textIn(event, "patientId");
  if (!memberId) return [];
  return [{ memberId, kind: "care.handover_proposed", subjectId: event.aggregateId, aboutMemberId: null }];
});

/** It still waits: the patient, once more. */
const tellOfWaiting = telling("notices.handover_waits", (_, event) => {
  const [memberId, subjectId] = [textIn(event, "patientId"), textIn(event, "handoverId")];
  if (!memberId || !subjectId) return [];
  return [{ memberId, kind: "care.handover_waits", subjectId, aboutMemberId: null }];
});

/** The patient has answered: whoever proposed it, and who cared until now. Who takes over learns it by the care that begins. */
const tellOfHandoverAnswer = telling("notices.handover_answered", (_, event) => {
  const [aboutMemberId = null, proposedBy, fromId] = ["patientId", "proposedBy", "fromId"].map((name) =>
    textIn(event, name),
  );
  const ids = [...new Set([proposedBy, fromId])].filter((id): id is string => id !== undefined);
  return ids.map((memberId): WantedNotice => {
    return { memberId, kind: "care.handover_answered", subjectId: event.aggregateId, aboutMemberId };
  });
});

/** Decided, a proposal asks the patient nothing any more. */
const withdrawHandoverNotice = withdrawing("notices.handover_decided", ({ aggregateId }: StoredEvent) => ({
  subjectId: aggregateId,
  kinds: ["care.handover_proposed", "care.handover_waits"],
}));

/** Who reacts to a proposal about who cares for a patient. */
export const ofHandovers = {
  "care.handover_proposed": [tellOfHandover],
  "care.handover_reminded": [tellOfWaiting],
  "care.handover_withdrawn": [withdrawHandoverNotice],
  "care.handover_accepted": [withdrawHandoverNotice, tellOfHandoverAnswer],
  "care.handover_declined": [withdrawHandoverNotice, tellOfHandoverAnswer],
};

/** Somebody recorded a patient's birth date, and who answers for them: the patient, who may find it wrong. */
const tellOfBirth = telling("notices.birth_recorded", (_, event) => {
  const memberId = textIn(event, "patientId");
  if (!memberId) return [];
  return [{ memberId, kind: "care.birth_recorded", subjectId: event.aggregateId, aboutMemberId: null }];
});

/** Who reacts to a birth date, and to an eighteenth birthday. */
export const ofAge = { "care.guardian_recorded": [tellOfBirth], "care.came_of_age": [tellOfAge, askWhoCameOfAge] };
