import type { Words } from "~/features/kernel/said/words";

/** Moving between clinics, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "moving.decline": "preferiu não levar os dados para outra clínica",
    "moving.open": "pôde levar os dados para outra clínica",
    "moving.start": "levou os dados para outra clínica",
  },
  touches: { care: ["moving"] },
  stores: {
    clinic_move: "Mudanças de clínica",
  },
  things: {
    clinic_move: "mudança de clínica",
  },
  fields: {
    sinceAt: "Desde",
  },
} as const satisfies Words;
