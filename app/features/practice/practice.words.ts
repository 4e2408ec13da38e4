import type { Words } from "~/features/kernel/said/words";

/** Practice, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "practice.carry_in": "trouxe as práticas de outro lugar",
    "practice.forget": "apagou do histórico de práticas",
    "practice.note": "registrou uma prática",
    "practice.favourite": "escolheu uma prática favorita",
  },
  touches: { measures: ["practice"] },
  stores: {
    practice_done: "Exercícios que você praticou",
    practice_tally: "Exercícios: quantas vezes, e os favoritos",
  },
  things: {
    practice_done: "exercício praticado",
    practice_tally: "exercícios praticados",
  },
  fields: {
    isFavourite: "Favorito",
  },
  coded: ["practice_done.exercise", "practice_tally.exercise"],
} as const satisfies Words;
