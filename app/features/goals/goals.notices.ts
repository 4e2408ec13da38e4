import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";
import { teamPaths } from "~/team-paths";

/** What people are told of goals: that one is there, never which. */
export const notices = {
  "goal.begun": {
    roles: ["patient"],
    channels: ["push"],
    listed: 77,
    label: "Uma meta escrita para vocês dois",
    icon: "note",
    sentence: (who) => `${who} escreveu uma meta para vocês olharem juntos.`,
    href: ({ subjectId }) => ownPaths.goal(subjectId),
  },
  "goal.shown": {
    roles: ["psychologist"],
    channels: [],
    listed: 78,
    label: "Uma meta que alguém mostrou a você",
    icon: "note",
    sentence: (who) => `${who} mostrou uma meta a você.`,
    href: ({ subjectId, aboutMemberId }) =>
      aboutMemberId === null ? null : teamPaths.patientGoal(aboutMemberId, subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
