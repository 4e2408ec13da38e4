import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import type { NoticeRules } from "~/features/kernel/said/notice-rule";

/** What people are told of the copies of their data: neutral, on every way. */
export const notices = {
  "person_export.ready": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    label: "A cópia que você pediu ficou pronta",
    icon: "letter",
    sentence: () => "O que você pediu está pronto. Fica disponível por 24 horas.",
    href: () => accountPaths.accountExport(),
  },
  "rights_request.settled": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    label: "Seu pedido foi respondido",
    icon: "letter",
    sentence: () => "O que você pediu tem resposta.",
    href: () => accountPaths.accountRequests(),
  },
  "contact.left": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: null,
    label: "Alguém da sua lista de contatos não quer mensagens",
    icon: "shield",
    sentence: () => "Uma pessoa da sua lista de contatos não quer mais receber mensagens. Veja quem está nela.",
    href: () => paths.contacts(),
  },
  "contact.to_correct": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: null,
    label: "Um contato seu pede uma correção",
    icon: "shield",
    sentence: () => "Um contato seu diz que o nome ou o número está errado. Quando puder, confira com a pessoa.",
    href: () => paths.contacts(),
  },
  "rights_request.asked": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Alguém pediu algo sobre os próprios dados",
    icon: "letter",
    sentence: (who) => `${who} fez um pedido sobre os próprios dados. A lei dá 15 dias.`,
    href: ({ subjectId }) => teamPaths.adminRequest(subjectId),
  },
  "rights_request.stopped": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Um apagamento pedido por responsável parou",
    icon: "letter",
    sentence: () =>
      "Um pedido de responsável que estava em andamento foi parado. Veja em Pedidos e converse com a pessoa.",
    href: ({ subjectId }) => teamPaths.adminRequest(subjectId),
  },
  "rights_request.due": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Um pedido sobre dados perto do prazo",
    icon: "letter",
    sentence: (who) => `O pedido de ${who} sobre os próprios dados está perto do prazo ou passou dele.`,
    href: ({ subjectId }) => teamPaths.adminRequest(subjectId),
  },
  "hold.placed": {
    roles: ["patient", "psychologist", "admin"],
    // The letter is the account's own: it comes to who has left every clinic, too.
    channels: ["push"],
    listed: null,
    label: "Seus dados ficam guardados por mais tempo",
    icon: "shield",
    sentence: () =>
      "Uma obrigação legal pede que os seus dados fiquem guardados por mais tempo. Veja quem pediu e por quê.",
    href: () => accountPaths.accountData(),
  },
  "hold.lifted": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["push"],
    listed: null,
    label: "Seus dados não estão mais retidos",
    icon: "shield",
    sentence: () => "A retenção dos seus dados acabou. Os prazos de sempre voltam a valer.",
    href: () => accountPaths.accountData(),
  },
  "hold.by_admin": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Alguém da administração reteve dados, ou encerrou",
    icon: "shield",
    sentence: (who) => `${who} mudou uma retenção de dados da clínica. Veja de quem e por quê.`,
    href: () => teamPaths.adminRetention(),
  },
  "hold.review_due": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Uma retenção de dados a rever",
    icon: "shield",
    sentence: () => "Uma retenção de dados da clínica espera que alguém veja se ainda é necessária.",
    href: () => teamPaths.adminRetention(),
  },
  "incident.told": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    urgent: true,
    label: "Aviso sobre a segurança dos seus dados",
    icon: "shield",
    sentence: () => "Há um aviso importante sobre a segurança dos seus dados. Leia o que houve e o que fazer.",
    href: () => accountPaths.accountData(),
  },
  "incident.corrected": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    urgent: true,
    label: "Correção de um aviso sobre a segurança dos seus dados",
    icon: "shield",
    sentence: () => "Um aviso sobre a segurança dos seus dados foi corrigido. Leia o que muda.",
    href: () => accountPaths.accountData(),
  },
  "incident.clinic": {
    roles: ["admin"],
    channels: ["email", "push"],
    listed: null,
    urgent: true,
    label: "Um incidente com dados alcança a clínica",
    icon: "shield",
    sentence: () =>
      "Há um incidente com dados que alcança a clínica. A lei dá três dias úteis: veja o que houve e o que fazer.",
    href: ({ subjectId }) => teamPaths.adminIncident(subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
