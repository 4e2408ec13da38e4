import type { StoredEvent } from "../../app/features/kernel/events/event";
import type { WantedNotice } from "../../app/features/notifications/notice/notice";
import { telling, withdrawing } from "./notices";
import { textIn } from "./subscriber";

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
