import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { minutes } from "~/lib/duration";
import { paths } from "~/paths";

/** What people are told of their conversations. */
export const notices = {
  "chat.message": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: 70,
    waits: { email: minutes(15), sms: minutes(15) },
    label: "Mensagens novas",
    icon: "message",
    sentence: (who) => `${who} escreveu para você.`,
    href: ({ subjectId }) => paths.chatRoom(subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
