import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { teamPaths } from "~/team-paths";

/** What people are told of what a model made. */
export const notices = {
  "transcript.ready": {
    roles: ["psychologist"],
    channels: [],
    listed: 35,
    label: "Uma transcrição para conferir com o som",
    icon: "note",
    sentence: (who) => `A transcrição de um áudio de ${who} espera a sua conferência.`,
    href: ({ subjectId, aboutMemberId }) =>
      aboutMemberId === null ? null : teamPaths.patientTranscripts(aboutMemberId, subjectId),
  },
  "ai_problem.reported": {
    roles: ["admin"],
    channels: [],
    listed: 36,
    label: "Um problema relatado em um texto de inteligência artificial",
    icon: "shield",
    sentence: () => "Alguém relatou um problema em um texto de inteligência artificial.",
    href: () => teamPaths.adminAi(),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
