import type { HoldCause } from "./legal-hold.directory.table";

/** Causes as people read them. */
export const causeWords: Record<HoldCause, string> = {
  court: "Processo na Justiça",
  council: "Processo no Conselho de Psicologia (CRP ou CFP)",
  authority: "Pedido de uma autoridade, como a ANPD",
  incident: "Investigação de um incidente com dados",
  other: "Outra obrigação legal",
};
