import type { NoticeRules } from "~/features/kernel/said/notice-rule";

/** What the notices themselves tell. */
export const notices = {
  test: {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "sms", "push"],
    listed: null,
    label: "Aviso de teste",
    icon: "bell",
    sentence: () => "Este é o aviso de teste que você pediu.",
    href: () => null,
    outside: {
      subject: "Aviso de teste",
      line: "Este é o teste que você pediu: os avisos chegam por aqui.",
      action: "Ver seus avisos",
    },
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
