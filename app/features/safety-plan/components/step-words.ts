import type { PlanStep } from "../plan-step";

type StepWords = {
  title: string;
  /** What a person in a bad moment reads above what they wrote. */
  lead: string;
  /** Questions that help to fill it in. */
  prompts: readonly string[];
  /** What a line may look like; shown in the empty field. */
  example: string;
};

/**
 * The words of the six steps, our own, after Stanley & Brown (2012), Cognitive and Behavioral Practice 19(2):256–264.
 * Safe messaging: no means are named anywhere; the last step speaks of what was agreed, not of what it is.
 */
export const stepWords: Record<PlanStep, StepWords> = {
  warningSigns: {
    title: "Sinais de alerta",
    lead: "Como eu percebo que um momento difícil está chegando.",
    prompts: [
      "O que costuma passar pela sua cabeça quando as coisas começam a pesar?",
      "O que muda no corpo, no sono, na vontade de ver gente?",
      "Há lugares, datas ou situações em que isso aparece mais?",
    ],
    example: "Paro de responder mensagens",
  },
  coping: {
    title: "O que eu posso fazer",
    lead: "O que já me ajudou a atravessar, sem depender de ninguém.",
    prompts: [
      "O que acalma você por alguns minutos, mesmo que pouco?",
      "O que dá para fazer em casa, a qualquer hora, também de madrugada?",
      "O que pode atrapalhar, e como deixar isso mais fácil?",
    ],
    example: "Tomar um banho quente e ouvir a playlist da praia",
  },
  distractions: {
    title: "Pessoas e lugares que distraem",
    lead: "Com quem e onde o tempo passa melhor. Não é preciso contar o que está acontecendo.",
    prompts: [
      "Com quem é bom estar, mesmo sem falar do assunto?",
      "Em que lugar há gente por perto e você se sente bem?",
      "Qual deles fica perto ou fica aberto até tarde?",
    ],
    example: "Café da esquina, perto da janela",
  },
  supporters: {
    title: "Quem pode ajudar",
    lead: "Com quem eu posso falar abertamente do que estou sentindo.",
    prompts: [
      "A quem você contaria que hoje não está bem?",
      "Essa pessoa sabe que está no seu plano? Vale combinar antes.",
      "Se ela não atender, quem vem depois?",
    ],
    example: "Minha irmã, pode ligar a qualquer hora",
  },
  professionals: {
    title: "Profissionais e serviços",
    lead: "Quem cuida de mim e quem atende agora.",
    prompts: [
      "Quem acompanha você, e em que horário responde?",
      "Que serviço fica aberto perto de você: pronto-socorro, UPA, CAPS?",
      "CVV 188 e SAMU 192 já estão aqui e ficam sempre.",
    ],
    example: "CAPS do bairro, das 8h às 18h",
  },
  environment: {
    title: "Deixar o ambiente seguro",
    lead: "O que eu combinei para ficar mais em segurança por enquanto.",
    prompts: [
      "O que vocês combinaram deixar longe de você por enquanto?",
      "Quem pode ficar com isso, e até quando?",
      "O que deixa sua casa mais tranquila à noite?",
    ],
    example: "O que combinamos fica com a minha mãe",
  },
};
