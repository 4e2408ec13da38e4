import type { AgreementStatus } from "../agreement/agreement";

/** Where an agreement stands, for the psychologist. */
export const statusWords: Record<AgreementStatus, string> = {
  sent: "Espera resposta",
  accepted: "Aceito",
  declined: "Não aceito",
  withdrawn: "Retirado por você",
  revoked: "Aceite retirado pela pessoa",
  replaced: "Substituído por um mais novo",
};

/** The same for the patient. */
export const ownStatusWords: Record<AgreementStatus, string> = {
  sent: "Para ler, quando puder",
  accepted: "Você aceitou",
  declined: "Você não aceitou",
  withdrawn: "Retirado por quem enviou",
  revoked: "Você retirou seu aceite",
  replaced: "Você aceitou uma versão mais nova",
};
