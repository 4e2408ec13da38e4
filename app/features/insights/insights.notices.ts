import type { NoticeRules } from "~/features/kernel/notice-rule";
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
} as const satisfies NoticeRules;

declare module "~/features/kernel/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
