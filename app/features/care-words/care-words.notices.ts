import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";

/** What people are told of words of care. */
export const notices = {
  "care_word.given": {
    roles: ["patient"],
    channels: ["push"],
    listed: 79,
    label: "Palavras que alguém deixou para você",
    icon: "comment",
    sentence: (who) => `${who} deixou umas palavras para você, se quiser guardar.`,
    href: () => ownPaths.careWords(),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
