import type { NoticeRules } from "~/features/kernel/notice-rule";
import { paths } from "~/paths";

/** What is told to who waits: whoever books first has it, so it goes out at once, in words that say nothing of what it is about. */
export const waitingNotices = {
  "appointment.time_freed": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 17,
    label: "Abriu um horário que você esperava",
    icon: "bell",
    sentence: (who) => `Abriu um horário com ${who}. Fica com quem marcar primeiro.`,
    href: () => paths.sessionNew(),
  },
} as const satisfies NoticeRules;
