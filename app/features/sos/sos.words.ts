import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Calls for help, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "sos.accepted": "pediu ajuda",
    "sos.acknowledged": "respondeu a um pedido de ajuda",
    "sos.cancelled": "desfez um pedido de ajuda",
    "sos.contact_add": "incluiu um contato de emergência",
    "sos.contact_edit": "mudou um contato de emergência",
    "sos.contact_remove": "tirou um contato de emergência",
    "sos.contacts_carry_in": "trouxe os contatos de emergência",
    "sos.cover": "mudou quem substitui",
    "sos.first_step_away": "dispensou um primeiro passo",
    "sos.open_phone": "abriu um telefone em um pedido de ajuda",
    "sos.open_plan": "abriu o plano em um pedido de ajuda",
    "sos.policy": "mudou as regras de pedidos de ajuda",
    "sos.policy_reset": "voltou às regras de pedidos de ajuda da CÁRIS",
    "sos.raise": "pediu ajuda",
    "sos.read": "abriu um pedido de ajuda",
    "sos.resolved": "encerrou um pedido de ajuda",
    "sos.test_call": "fez uma chamada de teste",
  },
  opened: {
    "sos.open_phone": "seu telefone, em um pedido de ajuda",
    "sos.open_plan": "o plano de segurança e os contatos, em um pedido de ajuda",
    "sos.read": "um pedido de ajuda",
  },
  touches: { help: ["sos"] },
  stores: {
    ContactLine: "O que as suas pessoas disseram do SMS",
    SosBoard: "Pedidos de ajuda que você atende",
    emergency_contact: "Pessoas de confiança",
    sos_event: "O que aconteceu em cada pedido de ajuda",
    sos_alert: "Pedidos de ajuda",
    sos_cover: "Quem substitui você",
    first_step_away: "Primeiros passos dispensados",
  },
  things: {
    sos_alert: "pedido de ajuda",
    emergency_contact: "pessoa de confiança",
  },
  fields: {
    consentedAt: "Autorizado desde",
  },
  codes: {
    raised: "pedido",
    talked: "vocês conversaram",
    referred: "encaminhamento",
    emergency_services: "SAMU ou emergência",
    false_alarm: "alarme falso",
    immediate: "imediato",
    by_mistake: "foi sem querer",
    not_said: "não dito",
  },
  coded: ["sos_event.reason"],
  parts: {
    contact: "contato",
    contacts: "contatos",
    phoneSharing: "quem vê o telefone",
    relation: "relação",
    substituteId: "substituto",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
