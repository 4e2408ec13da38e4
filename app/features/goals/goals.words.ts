import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Goals, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "goal.begin": "escreveu uma meta",
    "goal.change": "mudou uma meta",
    "goal.end": "encerrou uma meta",
    "goal.reopen": "reabriu uma meta",
    "goal.share": "mostrou uma meta, ou deixou de mostrar",
    "goal.move": "disse como vai um passo de uma meta",
    "goal.join": "ligou um passo de uma meta a uma tarefa, ou desligou",
    "goal.review": "reviu uma meta",
    "goal.carry_in": "trouxe uma meta de outro lugar",
    "goals.read": "abriu as metas que um paciente compartilha",
  },
  opened: {
    "goals.read": "as metas que você compartilha",
  },
  touches: { measures: ["goal", "goals"] },
  stores: {
    goal: "Metas",
    goal_step: "Metas: os passos",
    goal_change: "Metas: o caminho até aqui",
  },
  things: {
    goal: "meta",
  },
  fields: {
    movedAt: "Andou",
  },
  codes: {
    todo: "não começado",
    aside: "deixada de lado",
    parted: "desligada da tarefa",
    reopened: "aberta de novo",
  },
  coded: ["goal_change.from", "goal_change.to"],
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
