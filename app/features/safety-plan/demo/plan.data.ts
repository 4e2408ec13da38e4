import type { PlanSteps } from "../safety-plan";

const line = (text: string, phone: string | null = null) => ({ text, phone });

/** What the demo patient wrote alone, as a beginning. */
export const firstPlan: PlanSteps = {
  warningSigns: [line("Durmo mal duas noites seguidas"), line("Paro de responder mensagens")],
  coping: [line("Tomar um banho quente, sem pressa"), line("Caminhar até a praça e voltar")],
  distractions: [line("Passar na casa da Duda", "+5511987650011")],
  supporters: [line("Duda, minha irmã: pode ligar a qualquer hora", "+5511987650011")],
  professionals: [],
  environment: [],
};

/** What it became in session, with her psychologist. */
export const secondPlan: PlanSteps = {
  warningSigns: [
    line("Durmo mal duas noites seguidas"),
    line("Paro de responder mensagens e desmarco tudo"),
    line("Penso que sou um peso para os outros"),
  ],
  coping: [
    line("Respirar contando até quatro, dez vezes"),
    line("Tomar um banho quente, sem pressa"),
    line("Caminhar até a praça e voltar"),
    line("Ouvir a playlist da praia"),
  ],
  distractions: [
    line("Passar na casa da Duda e ajudar no jantar", "+5511987650011"),
    line("Café da esquina, na mesa perto da janela"),
    line("Treino do coral, quartas às 19h"),
  ],
  supporters: [
    line("Duda, minha irmã: pode ligar a qualquer hora", "+5511987650011"),
    line("Tio Renato, se a Duda não atender", "+5511987650022"),
  ],
  professionals: [
    line("Beatriz Nogueira, minha psicóloga, em horário comercial; responde no mesmo dia", "+5511987650033"),
    line("CAPS do bairro, das 8h às 18h", "+551150840000"),
    line("Pronto-socorro do hospital da avenida, 24 horas"),
  ],
  environment: [
    line("O que combinamos fica com a Duda até a gente conversar de novo"),
    line("À noite, deixo o celular carregando na sala e a porta do quarto aberta"),
  ],
};
