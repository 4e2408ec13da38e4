import type { NoticeRule, NoticeRules } from "~/features/kernel/said/notice-rule";
import { minutes } from "~/lib/duration";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

const toPlan: NoticeRule["href"] = ({ aboutMemberId }, role) => {
  if (role === "patient") return paths.plan();
  return aboutMemberId === null ? null : teamPaths.patientPlan(aboutMemberId);
};

/** What people are told of a safety plan. */
export const notices = {
  "safety_plan.saved": {
    roles: ["patient", "psychologist"],
    channels: ["email", "push"],
    listed: 90,
    waits: { email: minutes(15), sms: minutes(15) },
    label: "Um plano de segurança mudou",
    icon: "plan",
    sentence: (who, role) =>
      role === "patient" ? `${who} mudou seu plano de segurança.` : `O plano de segurança de ${who} mudou.`,
    href: toPlan,
  },
  "safety_plan.review_due": {
    roles: ["patient", "psychologist"],
    channels: ["email", "push"],
    listed: 100,
    label: "Um plano de segurança para rever",
    icon: "plan",
    sentence: (who, role) =>
      role === "patient"
        ? "Está na hora de rever seu plano de segurança."
        : `Está na hora de rever o plano de segurança de ${who}.`,
    href: toPlan,
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
