import type { PlanStep } from "../plan-step";

type StepPrompts = {
  /** Questions that help to fill it in. */
  prompts: readonly string[];
  /** What a line may look like; shown in the empty field. */
  example: string;
};

/** What helps to fill a step in; apart from its words, which every reader of a plan loads. */
export const stepPrompts: Record<PlanStep, StepPrompts> = {
  warningSigns: {
    prompts: [
      "O que costuma passar pela sua cabeça quando as coisas começam a pesar?",
      "O que muda no corpo, no sono, na vontade de ver gente?",
      "Há lugares, datas ou situações em que isso aparece mais?",
    ],
    example: "Paro de responder mensagens",
  },
  coping: {
    prompts: [
      "O que acalma você por alguns minutos, mesmo que pouco?",
      "O que dá para fazer em casa, a qualquer hora, também de madrugada?",
      "O que pode atrapalhar, e como deixar isso mais fácil?",
    ],
    example: "Tomar um banho quente e ouvir a playlist da praia",
  },
  distractions: {
    prompts: [
      "Com quem é bom estar, mesmo sem falar do assunto?",
      "Em que lugar há gente por perto e você se sente bem?",
      "Qual deles fica perto ou fica aberto até tarde?",
    ],
    example: "Café da esquina, perto da janela",
  },
  supporters: {
    prompts: [
      "A quem você contaria que hoje não está bem?",
      "Essa pessoa sabe que está no seu plano? Vale combinar antes.",
      "Se ela não atender, quem vem depois?",
    ],
    example: "Minha irmã, pode ligar a qualquer hora",
  },
  professionals: {
    prompts: [
      "Quem acompanha você, e em que horário responde?",
      "Que serviço fica aberto perto de você: pronto-socorro, UPA, CAPS?",
      "CVV 188 e SAMU 192 já estão aqui e ficam sempre.",
    ],
    example: "CAPS do bairro, das 8h às 18h",
  },
  environment: {
    prompts: [
      "O que vocês combinaram deixar longe de você por enquanto?",
      "Quem pode ficar com isso, e até quando?",
      "O que deixa sua casa mais tranquila à noite?",
    ],
    example: "O que combinamos fica com a minha mãe",
  },
};
