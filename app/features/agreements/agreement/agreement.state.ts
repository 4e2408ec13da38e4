import type { AgreementStatus } from "./agreement";

/** What can be done with an agreement: by the patient, but for taking back what has no answer. */
export type AgreementStep = "accept" | "decline" | "withdraw" | "revoke";

const steps: Record<AgreementStep, { from: readonly AgreementStatus[]; to: AgreementStatus }> = {
  accept: { from: ["sent"], to: "accepted" },
  decline: { from: ["sent"], to: "declined" },
  withdraw: { from: ["sent"], to: "withdrawn" },
  revoke: { from: ["accepted"], to: "revoked" },
};

/** What a step makes of an agreement; `done` when it is so already, null when it cannot be taken. Pure. */
export function take(status: AgreementStatus, step: AgreementStep): AgreementStatus | "done" | null {
  const { from, to } = steps[step];
  if (status === to) return "done";
  return from.includes(status) ? to : null;
}
