import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";
import { teamPaths } from "~/team-paths";

/** What people are told of who saw what, and why. */
export const notices = {
  "break_glass.opened": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: null,
    urgent: true,
    label: "A clínica pode ler o que é seu",
    icon: "shield",
    sentence: (who) => `${who}, da administração, pode ler por quinze minutos o que você compartilha. Veja o motivo.`,
    href: () => ownPaths.accessLog(),
  },
  "break_glass.asked": {
    roles: ["admin"],
    channels: ["email", "push"],
    listed: null,
    urgent: true,
    label: "Um acesso excepcional espera por você",
    icon: "shield",
    sentence: (who) => `${who} pede um acesso excepcional e precisa da sua aprovação.`,
    href: ({ subjectId }) => teamPaths.adminBreakGlassOne(subjectId),
  },
  "break_glass.approved": {
    roles: ["admin"],
    channels: ["email", "push"],
    listed: null,
    urgent: true,
    label: "O seu acesso excepcional foi aprovado",
    icon: "shield",
    sentence: (who) => `${who} aprovou o seu acesso excepcional. Os quinze minutos já correm.`,
    href: ({ subjectId }) => teamPaths.adminBreakGlassOne(subjectId),
  },
  "break_glass.refused": {
    roles: ["admin"],
    channels: ["email", "push"],
    listed: null,
    urgent: true,
    label: "O seu acesso excepcional não abre",
    icon: "shield",
    sentence: (who) => `${who} recusou o seu pedido de acesso excepcional, ou encerrou antes do fim.`,
    href: ({ subjectId }) => teamPaths.adminBreakGlassOne(subjectId),
  },
  "break_glass.judged_wrong": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Um acesso seu não estava correto",
    icon: "shield",
    sentence: (who) => `${who} reviu um acesso excepcional seu: não estava correto. Veja por quê.`,
    href: ({ subjectId }) => teamPaths.adminBreakGlassOne(subjectId),
  },
  "break_glass.wrong": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: null,
    label: "Um acesso ao que é seu não estava correto",
    icon: "shield",
    sentence: (who) => `A clínica reviu o acesso que ${who} teve ao que é seu: não estava correto. Veja por quê.`,
    href: () => ownPaths.accessLog(),
  },
  "break_glass.review_due": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Um acesso excepcional a rever",
    icon: "shield",
    sentence: (who) => `Um acesso excepcional de ${who} espera a sua revisão.`,
    href: ({ subjectId }) => teamPaths.adminBreakGlassOne(subjectId),
  },
  "break_glass.no_reviewer": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Um acesso excepcional sem quem reveja",
    icon: "shield",
    sentence: () =>
      "Um acesso excepcional seu não tem quem reveja. Convide uma segunda pessoa para a administração: sem ela, em sete dias ele fica sem revisão, e quem teve os dados abertos e a CÁRIS são avisados.",
    href: ({ subjectId }) => teamPaths.adminBreakGlassOne(subjectId),
  },
  "break_glass.unreviewed": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: null,
    label: "Um acesso ficou sem revisão",
    icon: "shield",
    sentence: (who) =>
      `Ninguém mais reviu o acesso que ${who} teve ao que é seu. Se algo nele não está certo, você pode dizer.`,
    href: () => ownPaths.accessLog(),
  },
  "audit.sealed_letter": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "O selo da semana da auditoria",
    icon: "shield",
    sentence: () => "O selo desta semana da auditoria foi para o seu e-mail. Guarde a carta.",
    href: () => teamPaths.adminAudit(),
    outside: {
      subject: "O selo da auditoria",
      line: "Esta é a carta de toda segunda, com o selo do registro de quem abriu e mudou o quê na sua clínica. Guarde: com ela se vê, mesmo daqui a anos, se alguém reescreveu esse registro. Nem nós conseguimos fazer isso sem que apareça.",
      action: "Conferir um arquivo",
    },
  },
  "access.doubted": {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Uma pessoa estranhou um acesso",
    icon: "shield",
    sentence: (who) => `${who} diz que um acesso aos dados dela não está certo.`,
    href: () => teamPaths.adminBreakGlass(),
  },
  "access.answered": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: null,
    label: "A clínica respondeu sobre um acesso",
    icon: "shield",
    sentence: () => "A clínica respondeu sobre o acesso que você estranhou.",
    href: () => ownPaths.accessLog(),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
