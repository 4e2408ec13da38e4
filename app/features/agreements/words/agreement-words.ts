/** What the two can agree on in writing: how care works, care by video, a guardian's yes. */
export const agreementKinds = ["contract", "telehealth", "guardian"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const kindWords: Record<AgreementKind, string> = {
  contract: "Contrato terapêutico",
  telehealth: "Termo de atendimento online",
  guardian: "Autorização de responsável",
};

/** A part of the text: what it is called, what it says in one plain line, and the text itself. */
export type AgreementPart = { title: string; summary: string; text: string };
/** A text that is agreed on. */
export type AgreementWords = { title: string; parts: AgreementPart[] };

/** Parts, and code points of each field, at most. */
export const mostParts = 15;
export const longest = { title: 100, summary: 200, text: 4000 } as const;
