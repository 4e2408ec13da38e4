import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { teamPaths } from "~/team-paths";

/** What people are told of what they take along. */
export const notices = {
  "takeout.ready": {
    roles: ["psychologist", "admin"],
    channels: ["email", "push"],
    listed: 97,
    label: "A cópia dos seus dados ficou pronta",
    icon: "letter",
    sentence: () => "A cópia que você pediu está pronta. Ela fica disponível por 24 horas.",
    href: (_, role) => (role === "admin" ? teamPaths.adminTakeout() : teamPaths.takeout()),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
