import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";

/** What people are told of their own hours: that one has come, never of what. */
export const notices = {
  "medication.reminder": {
    roles: ["patient"],
    channels: ["push"],
    listed: 76,
    // The person fixed the hour, and has switched its reminder on.
    timely: true,
    label: "Lembretes dos seus horários",
    icon: "bell",
    sentence: () => "Chegou um horário que você anotou. Um toque registra.",
    href: () => ownPaths.medication(),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
