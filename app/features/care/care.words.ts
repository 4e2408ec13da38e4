import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Care: its cycle, its guardians, its handing over, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "care.accept_handover": "aceitou a troca de profissional",
    "care.decline_handover": "recusou a troca de profissional",
    "care.propose_handover": "propôs passar um acompanhamento",
    "care.read": "abriu dados do acompanhamento",
    "care.read_contact": "abriu o contato de um paciente",
    "care.come_of_age": "anotou que uma pessoa completou 18 anos",
    "care.record_guardian": "registrou um responsável",
    "care.answer_cycle": "respondeu ao que foi dito do seu ciclo",
    "care.set_cycle": "mudou o ciclo de um paciente",
    "care.withdraw_handover": "retirou a proposta de passagem",
  },
  opened: {
    "care.read": "dados do acompanhamento",
    "care.read_contact": "seu contato",
  },
  touches: { care: ["care"] },
  stores: {
    care_cycle: "Ciclos do acompanhamento",
    care_guardian: "Nascimento e responsável",
    care_handover: "Propostas sobre quem acompanha você",
  },
  things: {
    care_handover: "proposta sobre quem acompanha",
    care_guardian: "responsável",
    care_cycle: "ciclo",
  },
  fields: {
    recordedAt: "Anotado",
    setBy: "Quem definiu",
    authorisedWay: "Como foi autorizado",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
