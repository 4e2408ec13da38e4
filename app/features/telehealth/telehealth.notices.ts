import type { NoticeRules } from "~/features/kernel/said/notice-rule";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

/** What people are told of online sessions. */
export const notices = {
  "telehealth.arrived": {
    roles: ["psychologist"],
    channels: ["push"],
    listed: 23,
    label: "Alguém espera na sala de uma sessão online",
    icon: "bell",
    timely: true,
    sentence: (who) => `${who} espera na sala da sessão online.`,
    href: ({ subjectId }) => paths.room(subjectId),
    outside: { subject: "Alguém espera por você", line: "Alguém espera por você na CÁRIS.", action: "Abrir a CÁRIS" },
  },
  "telehealth.wants_in_person": {
    roles: ["psychologist"],
    channels: ["email", "push"],
    listed: 24,
    label: "Alguém pede que a sessão online seja presencial",
    icon: "bell",
    sentence: (who) => `${who} pede que a sessão seja presencial.`,
    href: ({ subjectId }) => teamPaths.agendaSession(subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
