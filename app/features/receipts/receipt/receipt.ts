import type { ChargeKind, PaymentMethod } from "../charges/charge";

/** What a receipt says, as it was when it was issued. CPF in digits, days YYYY-MM-DD. */
export type ReceiptWords = {
  payerName: string;
  payerCpf: string;
  beneficiaryName: string;
  beneficiaryCpf: string;
  payeeName: string;
  payeeCpf: string;
  crp: string;
  /** Whether a person had looked the registration up by then. */
  isCrpVerified: boolean;
  city: string;
  kind: ChargeKind;
  /** Of something else than a session, what it was for. */
  about: string | null;
  /** The day of the session, and the day the money came. */
  day: string;
  paidOn: string;
  method: PaymentMethod;
};

export type Receipt = ReceiptWords & {
  id: string;
  chargeId: string;
  patientId: string;
  number: number;
  amountCents: number;
  issuedOn: string;
  /** ms */
  cancelledAt: number | null;
};
