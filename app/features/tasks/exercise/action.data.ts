import type { Exercise } from "./exercise";

const ends = ["nada", "muito"] as const;
const strength = { kind: "scale", min: 0, max: 10, ends } as const;

/** Exercises on what one does, and on the body. In words of ours. */
export const onAction: readonly Exercise[] = [
  {
    code: "behavioral-activation",
    name: "Ativação comportamental",
    group: "action",
    purpose: "Voltar, aos poucos, a fazer o que dá sentido ou prazer, sem esperar a vontade chegar antes.",
    intro: "Escolha uma atividade pequena, que caiba em um dia difícil. A vontade costuma vir depois de começar.",
    minutes: 20,
    steps: ["Escolher a atividade e a hora", "Fazer, mesmo que só um pedaço", "Anotar como foi"],
    fields: [
      { name: "activity", kind: "line", label: "O que você escolheu?" },
      { name: "when", kind: "line", label: "Quando e onde?" },
      { name: "expected", ...strength, label: "Quanto você achava que ia gostar?" },
      { name: "pleasure", ...strength, label: "Quanto gostou?" },
      { name: "mastery", ...strength, label: "Quanto sentiu que deu conta?", hint: "Mesmo de uma parte." },
      { name: "obstacle", kind: "text", label: "O que quase atrapalhou, e o que ajudou?" },
    ],
  },
  {
    code: "activity-log",
    name: "Diário de atividades",
    group: "action",
    purpose: "Ver em que momentos o dia sobe e desce, antes de mudar qualquer coisa.",
    intro: "Anote por alto o que fez em cada parte do dia e como estava. Poucas palavras bastam.",
    minutes: 10,
    fields: [
      { name: "morning", kind: "text", label: "Manhã" },
      { name: "afternoon", kind: "text", label: "Tarde" },
      { name: "evening", kind: "text", label: "Noite" },
      { name: "best", kind: "line", label: "O melhor momento" },
      { name: "hardest", kind: "line", label: "O mais pesado" },
      { name: "energy", ...strength, label: "Energia no dia" },
    ],
  },
  {
    code: "graded-exposure",
    name: "Exposição gradual",
    group: "action",
    purpose: "Aproximar-se, degrau a degrau, do que é evitado; o degrau é combinado em sessão.",
    intro:
      "Faça só o degrau combinado. Fique até sentir que a ansiedade baixou um pouco, ou o tempo combinado. Parar antes também é informação.",
    minutes: 30,
    fields: [
      { name: "step", kind: "line", label: "Qual foi o degrau?" },
      { name: "fear", kind: "text", label: "O que você temia que acontecesse?" },
      { name: "before", ...strength, label: "Ansiedade antes" },
      { name: "peak", ...strength, label: "No ponto mais alto" },
      { name: "end", ...strength, label: "No fim" },
      { name: "stayed", kind: "line", label: "Quanto tempo você ficou?" },
      { name: "learned", kind: "text", label: "O que aconteceu, comparado ao que você temia?" },
    ],
  },
  {
    code: "breathing",
    name: "Respiração com pausa",
    group: "body",
    purpose: "Baixar a ativação do corpo com uma respiração lenta e regular.",
    intro:
      "Sente ou deite com apoio. Inspire pelo nariz contando até 4, solte o ar pela boca contando até 6. Se ficar desconfortável, volte a respirar como antes.",
    minutes: 5,
    steps: ["Achar uma posição com apoio", "Cinco minutos no seu ritmo", "Voltar devagar"],
    fields: [
      { name: "before", ...strength, label: "Tensão antes" },
      { name: "after", ...strength, label: "Tensão depois" },
      { name: "noticed", kind: "text", label: "O que você notou no corpo?" },
    ],
  },
  {
    code: "grounding",
    name: "Cinco sentidos",
    group: "body",
    purpose: "Voltar ao presente quando a ansiedade ou a lembrança leva para longe.",
    intro: "Olhe em volta sem pressa e diga, em voz baixa ou aqui, o que encontra.",
    minutes: 5,
    fields: [
      { name: "see", kind: "line", label: "Cinco coisas que você vê" },
      { name: "touch", kind: "line", label: "Quatro que você toca" },
      { name: "hear", kind: "line", label: "Três que você ouve" },
      { name: "smell", kind: "line", label: "Duas que você cheira" },
      { name: "taste", kind: "line", label: "Uma que você sente na boca" },
      { name: "after", ...strength, label: "Quanto você se sente aqui, agora?" },
    ],
  },
  {
    code: "sleep-log",
    name: "Diário do sono",
    group: "body",
    purpose: "Juntar alguns dias de sono, para conversar sobre hábitos com dados.",
    intro: "Preencha de manhã, de memória e sem olhar o relógio durante a noite. Valores aproximados bastam.",
    minutes: 3,
    fields: [
      { name: "bed", kind: "line", label: "A que horas você deitou?" },
      { name: "asleep", kind: "line", label: "Demorou quanto para dormir?" },
      {
        name: "wakings",
        kind: "choice",
        options: ["Nenhuma vez", "Uma ou duas", "Três ou mais"],
        label: "Acordou durante a noite?",
      },
      { name: "up", kind: "line", label: "A que horas levantou?" },
      {
        name: "rested",
        kind: "scale",
        min: 1,
        max: 5,
        ends: ["nada", "bastante"],
        label: "Quanto se sente descansada(o)?",
      },
      {
        name: "evening",
        kind: "choices",
        options: ["Café depois das 15 h", "Álcool", "Telas na cama", "Exercício à noite", "Soneca de dia"],
        label: "Ontem teve",
      },
    ],
  },
];
