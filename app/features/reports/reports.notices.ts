import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";

/** What people are told of reports. */
export const notices = {
  "report.shared": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 49,
    label: "Um relatório do seu acompanhamento foi mostrado a você",
    icon: "letter",
    sentence: (who) => `${who} mostrou a você um relatório do seu acompanhamento.`,
    href: ({ subjectId }) => ownPaths.report(subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
