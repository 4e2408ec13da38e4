import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Scales and questionnaires, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "measures.answer": "respondeu um questionário",
    "measures.assign": "pediu um questionário",
    "measures.end": "encerrou o pedido de um questionário",
    "measures.questionnaire_archive": "arquivou um questionário próprio",
    "measures.questionnaire_save": "mudou um questionário próprio",
    "measures.read": "abriu respostas de um questionário",
  },
  opened: {
    "measures.read": "respostas de questionários",
  },
  touches: { measures: ["measures"] },
  stores: {
    scale_draft: "Questionários começados",
    scale_answer: "Questionários respondidos",
    scale_assignment: "Questionários pedidos",
    questionnaire: "Questionários que você escreveu",
  },
  things: {
    scale_assignment: "questionário pedido",
    scale_answer: "questionário respondido",
    questionnaire: "questionário",
  },
  codes: {
    fortnight: "quinzena",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
