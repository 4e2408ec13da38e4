import { sendToNew } from "../../../app/features/agreements/agreement/send-agreement.server";
import { telling, withdrawing } from "../notices";
import { effect, pairOf, shardOf } from "../subscriber";

/** Care has begun: what the psychologist sends to everybody new is sent. */
export const sendAgreements = effect("agreements.send_to_new", async (job, event) => {
  const { clinicId } = event;
  const pair = pairOf(event);
  if (clinicId !== null && pair) await sendToNew(await shardOf(job, clinicId), { clinicId }, pair);
});

/** Something to read was sent: the patient. */
export const tellOfAgreement = telling("notices.agreement_sent", (_, event) => {
  const pair = pairOf(event);
  if (!pair) return [];
  const { patientId: memberId, psychologistId: aboutMemberId } = pair;
  return [{ memberId, kind: "agreement.sent", subjectId: event.aggregateId, aboutMemberId }];
});

/** It was answered, or a yes taken back: the psychologist. */
export const tellOfAgreementAnswer = telling("notices.agreement_answered", (_, event) => {
  const pair = pairOf(event);
  if (!pair) return [];
  const { psychologistId: memberId, patientId: aboutMemberId } = pair;
  return [{ memberId, kind: "agreement.answered", subjectId: event.aggregateId, aboutMemberId }];
});

/** It was answered or taken back: nobody is asked any more. */
export const withdrawAgreementNotice = withdrawing("notices.agreement_over", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["agreement.sent"],
}));
