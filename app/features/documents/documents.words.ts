import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Documents, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "document.deliver": "entregou um documento",
    "document.download": "baixou um documento",
    "document.issue": "emitiu um documento",
    "document.read": "abriu um documento",
    "document.revoke": "revogou um documento",
  },
  opened: {
    "document.read": "um documento",
  },
  touches: { records: ["document"] },
  stores: {
    issued_document: "Documentos",
  },
  things: {
    issued_document: "documento",
  },
  fields: {
    deliveredAt: "Entregue",
    procedure: "Procedimento",
    validUntil: "Vale até",
    daysAway: "Dias de afastamento",
  },
  codes: {
    declaracao: "declaração",
    relatorio: "relatório",
    atestado: "atestado",
    laudo: "laudo",
    parecer: "parecer",
    attendance: "comparecimento",
    demand: "demanda",
    procedure: "procedimento",
    analysis: "análise",
    conclusion: "conclusão",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
