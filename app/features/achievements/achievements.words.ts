import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Achievements, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "achievements.read": "abriu as conquistas que um paciente mostra",
  },
  opened: {
    "achievements.read": "as conquistas que você mostra",
  },
  touches: { care: ["achievements"] },
  stores: {
    achievement_profile: "Conquistas: como você as quer",
    achievement_act: "Conquistas: o que contou",
    achievement_day: "Conquistas: seus dias",
    achievement_badge: "Conquistas",
    achievement_challenge: "Desafios",
  },
  fields: {
    xp: "Pontos",
    activeDays: "Dias ativos",
    kindDays: "Dias por tipo",
    earnedAt: "Ganha",
    chosenAt: "Escolhido",
    challenge: "Desafios",
  },
  codes: {
    challenge: "desafio",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
