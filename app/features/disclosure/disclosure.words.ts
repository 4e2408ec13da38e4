import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Who opened what, and accesses by exception, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "access.answer": "respondeu sobre um acesso",
    "access.doubt": "estranhou um acesso",
    "access_doubt.read": "leu o que alguém escreveu sobre um acesso",
    "break_glass.ask": "pediu um acesso excepcional",
    "break_glass.end": "encerrou um acesso excepcional",
    "break_glass.open": "abriu um acesso excepcional",
    "break_glass.approve": "aprovou um acesso excepcional",
    "break_glass.refuse": "recusou um pedido de acesso excepcional",
    "break_glass.withdraw": "desistiu de um pedido de acesso excepcional",
    "break_glass.fault": "reviu um acesso excepcional: não estava correto",
    "break_glass.review": "reviu um acesso excepcional: estava correto",
    "break_glass.unreviewed": "fechou um acesso excepcional sem revisão",
    "audit.mail_checkpoint": "enviou o selo da semana à administração",
  },
  opened: {
    "access_doubt.read": "o que você escreveu sobre um acesso",
  },
  touches: { copies: ["audit"], access: ["break_glass", "access", "access_doubt"] },
  stores: {
    break_glass: "Acessos extraordinários",
    access_doubt: "O que você perguntou sobre acessos",
  },
  things: {
    break_glass: "acesso extraordinário",
    access_doubt: "dúvida sobre um acesso",
  },
  fields: {
    verdictNote: "O que disseram na revisão",
    endedNote: "Por que foi encerrado",
  },
  codes: {
    unknown_person: "não sei quem é esta pessoa",
    no_reason: "não havia motivo",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
