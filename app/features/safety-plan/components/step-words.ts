import type { PlanStep } from "../plan-step";

type StepWords = {
  title: string;
  /** What a person in a bad moment reads above what they wrote. */
  lead: string;
};

/**
 * The words of the six steps, our own, after Stanley & Brown (2012), Cognitive and Behavioral Practice 19(2):256–264.
 * Safe messaging: no means are named anywhere; the last step speaks of what was agreed, not of what it is.
 */
export const stepWords: Record<PlanStep, StepWords> = {
  warningSigns: {
    title: "Sinais de alerta",
    lead: "Como eu percebo que um momento difícil está chegando.",
  },
  coping: {
    title: "O que eu posso fazer",
    lead: "O que já me ajudou a atravessar, sem depender de ninguém.",
  },
  distractions: {
    title: "Pessoas e lugares que distraem",
    lead: "Com quem e onde o tempo passa melhor. Não é preciso contar o que está acontecendo.",
  },
  supporters: {
    title: "Quem pode ajudar",
    lead: "Com quem eu posso falar abertamente do que estou sentindo.",
  },
  professionals: {
    title: "Profissionais e serviços",
    lead: "Quem cuida de mim e quem atende agora.",
  },
  environment: {
    title: "Deixar o ambiente seguro",
    lead: "O que eu combinei para ficar mais em segurança por enquanto.",
  },
};
