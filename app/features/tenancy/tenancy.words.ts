import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Clinics, their people and invitations, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "care_link.end": "encerrou um acompanhamento",
    "care_link.start": "começou um acompanhamento",
    "caseload.list": "abriu a lista de pacientes, com humor e ciclo",
    "caseload.river": "abriu a linha do tempo de um paciente",
    "account.change_profile": "mudou os próprios dados",
    "account.register": "criou a conta",
    "announcement.create": "publicou um anúncio",
    "announcement.withdraw": "retirou um anúncio",
    "clinic.close": "pediu o encerramento da clínica",
    "clinic.create": "abriu a clínica",
    "clinic.flags": "mudou o que está ligado na clínica",
    "clinic.relocate": "mudou a clínica de banco",
    "clinic.relocation_ask": "pediu a mudança de banco",
    "clinic.relocation_cancel": "cancelou a mudança de banco",
    "clinic.reopen": "desfez o encerramento da clínica",
    "clinic.resume": "reativou a clínica",
    "clinic.settings": "mudou os dados da clínica",
    "clinic.suspend": "suspendeu a clínica",
    "crp.check": "conferiu um CRP",
    "invitation.accept": "aceitou um convite",
    "invitation.create": "enviou um convite",
    "invitation.resend": "enviou um convite de novo",
    "invitation.revoke": "cancelou um convite",
    "invitation.show_link": "viu o link de um convite",
    "login.move": "trocou de perfil",
    "login.start": "entrou",
    "login.switch": "trocou de perfil",
    "membership.create": "entrou na clínica",
    "membership.disable": "desativou um acesso",
    "membership.enable": "reativou um acesso",
    "membership.end_logins": "encerrou as sessões de uma pessoa",
    "membership.give_role": "deu um perfil",
    "membership.take_role": "tirou um perfil",
    "people.export": "baixou a lista de pessoas",
    "professional.verify": "conferiu um CRP",
    "saved_view.drop": "tirou uma lista guardada",
    "saved_view.keep": "guardou uma lista",
  },
  opened: {
    "caseload.list": "a lista de pacientes, com humor e ciclo de cada pessoa",
    "caseload.river": "a linha do tempo do seu acompanhamento",
  },
  touches: {
    care: ["caseload", "care_link", "people"],
    accounts: ["login", "membership", "invitation", "professional", "crp", "announcement", "clinic", "saved_view"],
  },
  stores: {
    invitation: "Convites",
    care_link: "Quem acompanha ou acompanhou você",
    member: "Você na clínica",
    membership: "Clínicas de que você faz ou fez parte",
    saved_view: "Listas que você guardou",
    crp_check: "Conferências do seu CRP",
  },
  things: {
    member: "pessoa na clínica",
    clinic: "clínica",
    invitation: "convite",
    membership: "lugar na clínica",
    care_link: "acompanhamento",
    saved_view: "lista guardada",
    announcement: "recado da clínica",
  },
  fields: {
    locale: "Idioma",
  },
  codes: {
    irregular: "irregular",
    register: "cadastro público",
    disable: "desligar",
    enable: "ligar",
  },
  parts: {
    logo: "logo",
    replyTime: "tempo de resposta",
    zone: "fuso",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
