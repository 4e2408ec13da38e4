import type { Words } from "~/features/kernel/said/words";

/** Plans, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "plan.publish": "publicou uma versão de plano",
  },
  touches: { money: ["plan"] },
  things: {
    plan: "plano",
  },
  codes: {
    essencial: "Essencial",
    clinica: "Clínica",
  },
  parts: {
    features: "recursos",
    flags: "recursos ligados",
    limits: "limites",
    plan: "plano",
  },
} as const satisfies Words;
