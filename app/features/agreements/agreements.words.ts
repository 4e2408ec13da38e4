import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Agreements, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "agreement.accept": "aceitou um acordo",
    "agreement.decline": "recusou um acordo",
    "agreement.read": "abriu um acordo",
    "agreement.revoke": "retirou o aceite de um acordo",
    "agreement.save_text": "mudou o texto de um acordo",
    "agreement.send": "enviou um acordo",
    "agreement.withdraw": "retirou um acordo enviado",
  },
  opened: {
    "agreement.read": "um termo ou contrato",
  },
  touches: { records: ["agreement"] },
  stores: {
    agreement: "O que vocês combinaram",
    agreement_text: "Seus textos de acordo",
  },
  things: {
    agreement: "acordo",
  },
  fields: {
    textVersion: "Versão do texto",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
