import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { ownPaths } from "~/own-paths";

const outside = {
  subject: "Um recado para você",
  line: "Há um recado sobre um acerto combinado. Sem pressa.",
  action: "Ver na CÁRIS",
};

/** What a patient is told of money: rarely, and never so that it shames. */
export const notices = {
  "charge.reminder": {
    roles: ["patient"],
    channels: ["email"],
    listed: 120,
    label: "Lembrete de um pagamento em aberto",
    icon: "letter",
    sentence: (who) => `${who} deixou um lembrete sobre um pagamento em aberto. Se já pagou, está tudo certo.`,
    href: ({ subjectId }) => ownPaths.receiptCharge(subjectId),
    outside,
  },
  "receipt.ready": {
    roles: ["patient"],
    channels: ["email"],
    listed: 130,
    label: "Um recibo ficou pronto",
    icon: "letter",
    sentence: (who) => `${who} emitiu um recibo para você.`,
    href: ({ subjectId }) => ownPaths.receipt(subjectId),
    outside: { ...outside, line: "Um documento seu está pronto." },
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
