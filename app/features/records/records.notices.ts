import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { paths } from "~/paths";

/** What people are told of the prontuário: that there is something, never of what. */
export const notices = {
  "records.shared": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 95,
    label: "Um registro para você ler",
    icon: "note",
    sentence: (who) => `${who} deixou um registro do seu acompanhamento para você ler.`,
    href: ({ subjectId }) => paths.ownRecord(subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
