import type { InstrumentCode } from "../instrument/instrument";
import type { Content } from "../questionnaire/content";
import type { Value } from "../sheet";

type Answered = { daysAgo: number; at: string; values: number[] };

/** Answers about a month apart, the oldest first. */
function monthly(from: number, at: string, all: readonly number[][]): Answered[] {
  return all.map((values, n) => ({ daysAgo: Math.round(from - n * 30.4), at, values }));
}

/** A year that gets better, with a month that does not; in the second month thoughts that are asked after. */
export const courses: readonly { code: InstrumentCode; answers: readonly Answered[] }[] = [
  {
    code: "phq-9",
    answers: monthly(363, "20:40", [
      [2, 3, 2, 3, 2, 2, 2, 1, 1],
      [2, 3, 2, 2, 2, 2, 2, 1, 1],
      [2, 2, 2, 2, 2, 2, 2, 1, 0],
      [2, 2, 3, 2, 1, 2, 2, 1, 0],
      [2, 2, 2, 2, 1, 2, 1, 0, 0],
      [1, 2, 2, 2, 1, 1, 1, 0, 0],
      [2, 2, 2, 2, 1, 2, 1, 1, 0],
      [1, 1, 2, 2, 1, 1, 1, 0, 0],
      [1, 1, 2, 1, 1, 1, 1, 0, 0],
      [1, 1, 1, 1, 1, 1, 1, 0, 0],
      [1, 1, 1, 1, 0, 1, 1, 0, 0],
      [1, 1, 1, 1, 0, 1, 0, 0, 0],
    ]),
  },
  {
    code: "gad-7",
    answers: monthly(358, "21:05", [
      [2, 2, 2, 2, 1, 2, 2],
      [2, 2, 2, 2, 1, 2, 2],
      [2, 2, 2, 2, 1, 2, 1],
      [2, 2, 2, 1, 1, 2, 1],
      [2, 1, 2, 2, 1, 1, 1],
      [2, 2, 2, 2, 1, 2, 1],
      [1, 1, 2, 1, 1, 1, 1],
      [1, 1, 2, 1, 0, 1, 1],
      [1, 1, 1, 1, 0, 1, 1],
      [1, 1, 1, 1, 0, 1, 0],
      [1, 1, 1, 1, 0, 0, 0],
      [1, 0, 1, 1, 0, 0, 0],
    ]),
  },
  {
    code: "who-5",
    answers: [
      { daysAgo: 300, at: "08:20", values: [1, 1, 1, 1, 2] },
      { daysAgo: 200, at: "08:05", values: [2, 2, 2, 1, 2] },
      { daysAgo: 100, at: "08:40", values: [2, 3, 2, 2, 3] },
      { daysAgo: 21, at: "08:15", values: [3, 3, 3, 3, 4] },
    ],
  },
];

/** What goes along with an invitation. */
export const anamnese: Content = {
  title: "Antes da nossa primeira conversa",
  intro: "Para eu conhecer você um pouco antes. Escreva como se estivesse me contando; não há resposta certa.",
  questions: [
    { kind: "text", text: "O que trouxe você até aqui agora?" },
    {
      kind: "choice",
      text: "Você já fez terapia antes?",
      options: [
        { label: "Não", points: null },
        { label: "Sim, e parei", points: null },
        { label: "Sim, com pausas", points: null },
      ],
    },
    {
      kind: "scale",
      text: "Quanto isso tem pesado no seu dia a dia?",
      least: 0,
      most: 10,
      ends: ["nada", "muito"],
      counts: false,
    },
    { kind: "number", text: "Quantas horas você dorme numa noite comum?" },
    { kind: "text", text: "Quem são as pessoas com quem você pode contar?" },
    { kind: "text", text: "O que você gostaria que fosse diferente daqui a alguns meses?" },
  ],
};

export const anamneseAnswers: Value[] = [
  "Desde a mudança de emprego não consigo desligar. Acordo às quatro e fico repassando o dia seguinte.",
  1,
  8,
  5.5,
  "Minha irmã Júlia e a Dona Célia, do apartamento de cima.",
  "Dormir. E voltar a ter vontade de sair de casa no sábado.",
];

/** A short one of her own, with points. */
export const sleep: Content = {
  title: "Sono da semana",
  intro: "Cinco minutos, de preferência de manhã.",
  questions: [
    {
      kind: "scale",
      text: "Como foi o seu sono nesta semana?",
      least: 0,
      most: 10,
      ends: ["péssimo", "ótimo"],
      counts: true,
    },
    {
      kind: "choice",
      text: "Você acordou no meio da noite?",
      options: [
        { label: "Quase toda noite", points: 0 },
        { label: "Algumas noites", points: 1 },
        { label: "Quase nunca", points: 2 },
      ],
    },
    { kind: "text", text: "O que ajudou a dormir melhor?" },
  ],
};
