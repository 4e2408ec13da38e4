import { settleSession } from "../../../app/features/receipts/charges/settle-session.server";
import { isStanding } from "../../../app/features/receipts/is-standing.server";
import { telling, withdrawing } from "../notices";
import { effect, pairOf, shardOf } from "../subscriber";

/** Something has become of a session: what is owed for it follows. */
export const settleCharge = effect("receipts.settle", async (job, event) => {
  const { clinicId, aggregateId } = event;
  if (clinicId !== null) await settleSession(await shardOf(job, clinicId), { clinicId }, aggregateId);
});

/** Whom an event of money is told to: the patient, while it still stands. */
function tellingPatient(name: string, kind: "charge.reminder" | "receipt.ready") {
  return telling(name, async (job, event) => {
    const pair = pairOf(event);
    const { clinicId, aggregateId: subjectId } = event;
    if (!pair || !(await isStanding(await shardOf(job, clinicId), { clinicId }, subjectId))) return [];
    return [{ memberId: pair.patientId, kind, subjectId, aboutMemberId: pair.psychologistId }];
  });
}

/** The psychologist reminds of what is open: the patient. */
export const tellOfDue = tellingPatient("notices.charge_reminded", "charge.reminder");
/** A receipt was issued: the patient. */
export const tellOfReceipt = tellingPatient("notices.receipt_issued", "receipt.ready");
/** It is paid, or another sum: a reminder of it has lost its sense. */
export const withdrawDue = withdrawing("notices.charge_settled", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["charge.reminder"],
}));
/** A receipt was cancelled: nobody is led to it. */
export const withdrawReceipt = withdrawing("notices.receipt_cancelled", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["receipt.ready"],
}));
