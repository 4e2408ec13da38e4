import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

/** What people are told of calls for help. */
export const notices = {
  "sos.alert": {
    roles: ["psychologist", "admin"],
    channels: ["push", "sms", "email"],
    urgent: true,
    listed: null,
    label: "Um pedido de ajuda",
    icon: "bell",
    sentence: (who) => `${who} pediu ajuda.`,
    href: ({ subjectId }, role) => (role === "admin" ? teamPaths.adminSosAlert(subjectId) : teamPaths.alert(subjectId)),
    outside: {
      subject: "Alguém precisa de você agora",
      line: "Há um pedido de ajuda esperando sua resposta na CÁRIS.",
      action: "Responder agora",
    },
  },
  "sos.answered": {
    roles: ["patient"],
    channels: ["push"],
    urgent: true,
    listed: null,
    label: "Alguém respondeu ao seu pedido de ajuda",
    icon: "hands",
    sentence: (who) => `${who} respondeu ao seu pedido de ajuda.`,
    href: ({ subjectId }) => paths.sosAlert(subjectId),
    outside: {
      subject: "Alguém respondeu a você",
      line: "Há uma resposta para você na CÁRIS.",
      action: "Ver na CÁRIS",
    },
  },
  "sos.ended_by_patient": {
    roles: ["psychologist", "admin"],
    channels: ["push", "sms", "email"],
    urgent: true,
    listed: null,
    label: "Um pedido de ajuda que a pessoa encerrou",
    icon: "hands",
    sentence: (who) => `${who} encerrou o pedido de ajuda.`,
    href: ({ subjectId }, role) => (role === "admin" ? teamPaths.adminSosAlert(subjectId) : teamPaths.alert(subjectId)),
    outside: {
      subject: "O pedido de ajuda foi encerrado",
      line: "Quem pediu ajuda na CÁRIS encerrou o pedido.",
      action: "Ver na CÁRIS",
    },
  },
  "sos.gaps": {
    roles: ["admin"],
    channels: ["email"],
    listed: 110,
    label: "Lacunas na prontidão para pedidos de ajuda",
    icon: "bell",
    sentence: () => "Há lacunas na prontidão para pedidos de ajuda.",
    href: () => teamPaths.adminSos(),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
