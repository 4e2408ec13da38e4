import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Words of care, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "care_word.add": "guardou palavras de cuidado",
    "care_word.carry_in": "trouxe palavras de cuidado de outro lugar",
    "care_word.change": "mudou palavras de cuidado",
    "care_word.accept": "aceitou palavras de cuidado",
    "care_word.remove": "apagou ou recusou palavras de cuidado",
    "care_word.order": "mudou a ordem de palavras de cuidado",
    "care_word.give": "ofereceu palavras de cuidado",
    "care_word.withdraw": "retirou palavras de cuidado que ofereceu",
    "care_word.read": "abriu as palavras de cuidado que ofereceu",
  },
  opened: {
    "care_word.read": "palavras de cuidado que ofereceu a você",
  },
  touches: { measures: ["care_word"] },
  stores: {
    care_word: "Palavras de cuidado",
  },
  things: {
    care_word: "palavra de cuidado",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
