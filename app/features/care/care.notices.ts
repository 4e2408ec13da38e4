import type { NoticeRules } from "~/features/kernel/notice-rule";
import { paths } from "~/paths";

/** What people are told of the care of a patient. */
export const notices = {
  "care.handover_proposed": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 45,
    label: "Uma proposta sobre quem acompanha você",
    icon: "hands",
    sentence: () => "Há uma proposta sobre quem acompanha você. A decisão é sua.",
    href: () => paths.ownCare(),
  },
  "care.handover_answered": {
    roles: ["psychologist", "admin"],
    channels: ["email", "push"],
    listed: 55,
    label: "Uma proposta de passar um acompanhamento foi respondida",
    icon: "hands",
    sentence: (who) => `${who} respondeu à proposta de passar o acompanhamento.`,
    href: () => null,
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
