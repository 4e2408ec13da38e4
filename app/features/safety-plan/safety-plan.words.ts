import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Safety plans, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "safety_plan.carry_in": "trouxe o plano de segurança de outra clínica",
    "safety_plan.read": "abriu um plano de segurança",
    "safety_plan.restore": "voltou a uma versão do plano de segurança",
    "safety_plan.review": "reviu o plano de segurança",
    "safety_plan.save": "mudou o plano de segurança",
    "safety_plan.say_signs": "marcou sinais de alerta do plano",
  },
  opened: {
    "safety_plan.read": "o plano de segurança",
  },
  touches: { help: ["safety_plan"] },
  stores: {
    plan_sign: "Sinais que você notou",
    safety_plan_version: "Plano de segurança, versão por versão",
    safety_plan: "Plano de segurança",
  },
  things: {
    safety_plan: "plano de segurança",
  },
  fields: {
    reviewDueAt: "Rever até",
    warningSigns: "Sinais de alerta",
    coping: "O que eu posso fazer",
    distractions: "Pessoas e lugares que distraem",
    supporters: "Quem pode ajudar",
    savedBy: "Quem guardou",
    reviewEveryDays: "Rever a cada (dias)",
    reviewCount: "Vezes revisto",
    restoredFrom: "Voltou da versão",
  },
  parts: {
    steps: "passos",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
