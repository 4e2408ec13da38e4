import { telling, withdrawing } from "../notices";
import { pairOf } from "../subscriber";

/** A document was given: the patient. Its delivery is an aggregate of its own: the document's id stands before the slash. */
export const tellOfDocument = telling("notices.document_delivered", (_, event) => {
  const pair = pairOf(event);
  const [subjectId] = event.aggregateId.split("/");
  if (!pair || subjectId === undefined) return [];
  return [{ memberId: pair.patientId, kind: "document.delivered", subjectId, aboutMemberId: pair.psychologistId }];
});

/** It was taken back or replaced: nobody is led to it. */
export const withdrawDocument = withdrawing("notices.document_revoked", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["document.delivered"],
}));
