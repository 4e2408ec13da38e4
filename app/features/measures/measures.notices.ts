import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";
import { teamPaths } from "~/team-paths";

/** What people are told of scales and questionnaires. */
export const notices = {
  "measures.assigned": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 61,
    label: "Um questionário para você responder",
    icon: "note",
    sentence: (who) => `${who} deixou um questionário para você responder, quando puder.`,
    href: ({ subjectId }) => ownPaths.scale(subjectId),
  },
  "measures.reminder": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 62,
    label: "Um questionário que espera você",
    icon: "note",
    sentence: () => "Há um questionário esperando por você. Se quiser, responda hoje.",
    href: ({ subjectId }) => ownPaths.scale(subjectId),
  },
  "measures.answered": {
    roles: ["psychologist"],
    channels: [],
    listed: 63,
    label: "Um questionário respondido",
    icon: "note",
    sentence: (who) => `${who} respondeu a um questionário.`,
    href: ({ subjectId, aboutMemberId }) =>
      aboutMemberId === null ? null : teamPaths.patientScaleAnswer(aboutMemberId, subjectId),
  },
  "measures.safety": {
    roles: ["psychologist"],
    channels: ["push", "sms", "email"],
    urgent: true,
    listed: null,
    label: "Uma resposta que pede atenção",
    icon: "bell",
    sentence: (who) => `${who} respondeu que teve pensamentos de se ferir ou de que seria melhor não estar aqui.`,
    href: ({ subjectId, aboutMemberId }) =>
      aboutMemberId === null ? null : teamPaths.patientScaleAnswer(aboutMemberId, subjectId),
    outside: {
      subject: "Alguém precisa da sua atenção",
      line: "Há algo na CÁRIS que pede a sua atenção hoje.",
      action: "Ver na CÁRIS",
    },
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
