import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Signals, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "risk.acknowledge": "tomou conhecimento de um sinal",
    "risk.read": "abriu os sinais de um paciente",
    "risk.set_rule": "mudou uma regra de sinais",
  },
  opened: {
    "risk.read": "o resumo do seu acompanhamento",
  },
  touches: { care: ["risk"] },
  stores: {
    signal: "Sinais apontados por regra",
  },
  things: {
    risk_signal: "sinal",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
