import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";

/** What people are told of documents. */
export const notices = {
  "document.delivered": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 48,
    label: "Um documento foi entregue a você",
    icon: "letter",
    sentence: (who) => `${who} entregou um documento a você.`,
    href: ({ subjectId }) => ownPaths.document(subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
