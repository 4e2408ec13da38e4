import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

/** What people are told of a diary. */
export const notices = {
  "diary.shared": {
    roles: ["psychologist"],
    channels: [],
    listed: 10,
    label: "Uma anotação nova de quem você acompanha",
    icon: "note",
    sentence: (who) => `${who} compartilhou uma anotação.`,
    href: ({ subjectId, aboutMemberId }) =>
      aboutMemberId === null ? null : teamPaths.patientEntry(aboutMemberId, subjectId),
  },
  "diary.commented": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 20,
    label: "Um comentário na sua anotação",
    icon: "comment",
    sentence: (who) => `${who} comentou uma anotação sua.`,
    href: ({ subjectId }) => paths.diaryEntry(subjectId),
  },
  "diary.answered": {
    roles: ["psychologist"],
    channels: ["email", "push"],
    listed: 30,
    label: "Uma resposta ao seu comentário",
    icon: "comment",
    sentence: (who) => `${who} respondeu ao seu comentário.`,
    href: ({ subjectId, aboutMemberId }) =>
      aboutMemberId === null ? null : teamPaths.patientEntry(aboutMemberId, subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
