/** Why an access does not look right to the person: fixed, so that nothing of their story goes to the administration. */
export const doubtCauses = ["unknown_person", "no_reason", "care_ended"] as const;
export type DoubtCause = (typeof doubtCauses)[number];

export const causeWords: Record<DoubtCause, string> = {
  unknown_person: "Não sei quem é esta pessoa",
  no_reason: "Não vejo motivo para este acesso",
  care_ended: "Esta pessoa não me acompanha mais",
};
