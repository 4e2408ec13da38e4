import type { AgreementKind, AgreementWords } from "../words/agreement-words";

/**
 * Where an agreement stands: sent and not answered, accepted, declined; taken back by the psychologist before an answer (`withdrawn`), by
 * the patient after one (`revoked`); a newer one was accepted (`replaced`).
 */
export const agreementStatuses = ["sent", "accepted", "declined", "withdrawn", "revoked", "replaced"] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** An agreement as lists show it. Instants in ms. */
export type Agreement = {
  id: string;
  patientId: string;
  psychologistId: string;
  kind: AgreementKind;
  status: AgreementStatus;
  textVersion: number;
  isRequired: boolean;
  sentAt: number;
  openedAt: number | null;
  answeredAt: number | null;
  version: number;
};

/** What proves who accepted what: beside the text's digest and the time. */
export type Proof = {
  /** Name and relation of who read it, where a guardian did. */
  name: string;
  relation: string | null;
  accountId: string;
  /** Network address and browser, as the request had them. */
  address: string;
  device: string;
};

/** An agreement with its text; `proof` once it was answered, `reply` the words of a no. */
export type AgreementDetail = Agreement & {
  words: AgreementWords;
  hash: string;
  patientName: string;
  psychologistName: string;
  /** The registration that the psychologist has on file; null when none. */
  crp: string | null;
  proof: Proof | null;
  reply: string | null;
};
