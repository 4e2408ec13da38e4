import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";
import { teamPaths } from "~/team-paths";

/** What people are told of agreements. */
export const notices = {
  "agreement.sent": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 47,
    label: "Um documento para você ler e responder",
    icon: "letter",
    sentence: (who) => `${who} enviou um documento para você ler, com calma.`,
    href: ({ subjectId }) => ownPaths.agreed(subjectId),
  },
  "agreement.answered": {
    roles: ["psychologist"],
    channels: ["email"],
    listed: 57,
    label: "Um documento que você enviou foi respondido",
    icon: "letter",
    sentence: (who) => `${who} respondeu ao documento que você enviou.`,
    href: ({ subjectId }) => teamPaths.agreement(subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
