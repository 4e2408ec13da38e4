import { accountPaths } from "~/account-paths";
import type { NoticeRules } from "~/features/kernel/notice-rule";

/** What people are told of the copies of their data: neutral, on every way. */
export const notices = {
  "person_export.ready": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    label: "A cópia que você pediu ficou pronta",
    icon: "letter",
    sentence: () => "O que você pediu está pronto. Fica disponível por 24 horas.",
    href: () => accountPaths.accountExport(),
  },
  "incident.told": {
    roles: ["patient", "psychologist", "admin"],
    channels: ["email", "push"],
    listed: null,
    urgent: true,
    label: "Aviso sobre a segurança dos seus dados",
    icon: "shield",
    sentence: () => "Há um aviso importante sobre a segurança dos seus dados. Leia o que houve e o que fazer.",
    href: () => accountPaths.accountData(),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
