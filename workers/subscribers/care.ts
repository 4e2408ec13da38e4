import { recordInvitedBirth as record } from "../../app/features/care/guardian/record-invited-birth.server";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import type { WantedNotice } from "../../app/features/notifications/notice/notice";
import { birthDateOf } from "../../app/features/tenancy/invitation/brought-invitations.server";
import { telling, withdrawing } from "./notices";
import { effect, shardOf, textIn } from "./subscriber";

/** The birth date that came with the invitation somebody took up. */
export const recordInvitedBirth = effect("care.record_invited_birth", async (job, event) => {
  const patientId = textIn(event, "membershipId");
  if (event.clinicId === null || patientId === undefined) return;
  const known = await birthDateOf(job.directory, { clinicId: event.clinicId }, event.aggregateId);
  if (known === null) return;
  const { birthDate, invitedBy: recordedBy } = known;
  await record(await shardOf(job, event.clinicId), { clinicId: event.clinicId, patientId, birthDate, recordedBy });
});

/** A proposal about who cares for a patient: the patient, in neutral words. */
export const tellOfHandover = telling("notices.handover_proposed", (_, event) => {
  const memberId = textIn(event, "patientId");
  if (!memberId) return [];
  return [{ memberId, kind: "care.handover_proposed", subjectId: event.aggregateId, aboutMemberId: null }];
});

/** The patient has answered: whoever proposed it, and who cared until now. Who takes over learns it by the care that begins. */
export const tellOfHandoverAnswer = telling("notices.handover_answered", (_, event) => {
  const [aboutMemberId = null, proposedBy, fromId] = ["patientId", "proposedBy", "fromId"].map((name) =>
    textIn(event, name),
  );
  const ids = [...new Set([proposedBy, fromId])].filter((id): id is string => id !== undefined);
  return ids.map((memberId): WantedNotice => {
    return { memberId, kind: "care.handover_answered", subjectId: event.aggregateId, aboutMemberId };
  });
});

/** Decided, a proposal asks the patient nothing any more. */
export const withdrawHandoverNotice = withdrawing("notices.handover_decided", ({ aggregateId }: StoredEvent) => ({
  subjectId: aggregateId,
  kinds: ["care.handover_proposed"],
}));
