import type { DeclaredFact, DocumentKind, PartKind } from "../document-kinds";

/** Where a document stands; `replaced`: a newer one was issued in its place. */
export const documentStatuses = ["issued", "revoked", "replaced"] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/**
 * A professional of another calling who answers for a part of the report: what they did and found stands apart from the psychologist's
 * (Res. CFP 06/2019, art. 12). `registration`: council and number, as typed.
 */
export type OtherProfessional = {
  name: string;
  calling: string;
  registration: string;
  procedure: string | null;
  analysis: string;
};

/** What a document says, as it was when it was issued. Days YYYY-MM-DD, hours as typed. */
export type DocumentWords = {
  patientName: string;
  authorName: string;
  /** Where it was issued; null in what was issued before this was kept. */
  clinicName: string | null;
  /** Where it was written, as she said it. */
  place: string | null;
  crp: string;
  /** Whether a person had looked the registration up by then. */
  isCrpVerified: boolean;
  /** Who asked for it, and what it is for. */
  requester: string;
  purpose: string;
  /** Of a declaração: what is declared, of which day or span, at which hours. */
  fact: DeclaredFact | null;
  fromDay: string | null;
  toDay: string | null;
  hours: string | null;
  /** Of an atestado: days away, when any. */
  daysAway: number | null;
  parts: { kind: PartKind; text: string }[];
  /** Of a relatório: who else wrote it, each with their own part. */
  others: OtherProfessional[];
};

/** A document as lists show it. Instants in ms. */
export type IssuedDocument = {
  id: string;
  patientId: string;
  kind: DocumentKind;
  number: number;
  status: DocumentStatus;
  issuedOn: string;
  validUntil: string | null;
  deliveredAt: number | null;
  openedAt: number | null;
  revokedAt: number | null;
};

/** With its words and the code by which anybody proves it. */
export type DocumentDetail = IssuedDocument & { words: DocumentWords; code: string };
