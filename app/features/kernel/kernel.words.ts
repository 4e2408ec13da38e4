import type { Words } from "~/features/kernel/said/words";

/** What every feature stands on, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "kernel.retry_event": "mandou tentar de novo",
  },
  touches: { access: ["kernel"] },
  stores: {
    audit_entry: "O que foi feito na sua conta",
  },
  things: {
    thing: "dado",
    domain_event: "acontecimento",
  },
  codes: {
    oneself: "você",
    office: "administração da clínica",
  },
} as const satisfies Words;
