/** The two numbers that stand wherever risk is touched. CVV listens, SAMU rescues. */
export const helpLines = [
  {
    number: "188",
    name: "CVV",
    what: "Apoio emocional",
    detail: "Alguém ouve você agora. 24 horas, gratuito, em sigilo.",
  },
  {
    number: "192",
    name: "SAMU",
    what: "Emergência",
    detail: "Risco à vida ou alguém ferido. Uma equipe vai até você.",
  },
] as const;

export const helpTitle = "Se precisar de ajuda agora";
