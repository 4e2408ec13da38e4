import type { Exercise } from "./exercise";

const strength = { kind: "scale", min: 0, max: 10, ends: ["nada", "muito"] } as const;
const feelings = ["tristeza", "medo", "ansiedade", "raiva", "culpa", "vergonha", "solidão", "frustração"];

/** Exercises on what one thinks. Written by us after the common practice of cognitive behavioural therapy; no instrument is copied. */
export const onThoughts: readonly Exercise[] = [
  {
    code: "thought-record",
    name: "Registro de pensamentos",
    group: "thoughts",
    purpose: "Notar a ligação entre situação, pensamento e emoção, e olhar o pensamento de outros ângulos.",
    intro:
      "Escolha um momento de hoje ou de ontem que mexeu com você. Não há resposta certa: é um retrato do que passou pela cabeça.",
    minutes: 15,
    fields: [
      { name: "situation", kind: "text", label: "O que aconteceu?", hint: "Onde, quando, com quem." },
      {
        name: "thought",
        kind: "text",
        label: "O que passou pela sua cabeça?",
        hint: "A frase ou a imagem, como ela veio.",
      },
      { name: "believed", ...strength, label: "Quanto você acreditou nesse pensamento?" },
      { name: "feelings", kind: "choices", options: feelings, label: "O que você sentiu?" },
      { name: "strength", ...strength, label: "Quão forte foi?" },
      {
        name: "for",
        kind: "text",
        label: "O que apoia esse pensamento?",
        hint: "Só fatos, como alguém de fora os veria.",
      },
      {
        name: "against",
        kind: "text",
        label: "O que ele deixa de fora?",
        hint: "Exceções, outras explicações, o que você diria a uma pessoa querida.",
      },
      { name: "balanced", kind: "text", label: "Como você diria isso agora, de um jeito mais inteiro?" },
      { name: "after", ...strength, label: "E agora, quão forte está o que você sentiu?" },
    ],
  },
  {
    code: "behavioral-experiment",
    name: "Experimento comportamental",
    group: "thoughts",
    purpose: "Testar uma previsão na vida real em vez de discuti-la.",
    intro:
      "Você vai testar uma previsão como quem tem curiosidade. Escolha algo pequeno e seguro. O resultado ensina, seja ele qual for.",
    minutes: 20,
    steps: ["Escrever a previsão antes", "Fazer o experimento", "Anotar o que aconteceu"],
    fields: [
      { name: "prediction", kind: "text", label: "O que você acha que vai acontecer?" },
      { name: "belief", ...strength, label: "Quanto você acredita nisso antes?" },
      {
        name: "plan",
        kind: "text",
        label: "O que você vai fazer para testar?",
        hint: "Quando, onde, e como vai saber o resultado.",
      },
      { name: "happened", kind: "text", label: "O que aconteceu de fato?" },
      { name: "after", ...strength, label: "Quanto você acredita na previsão agora?" },
      { name: "learned", kind: "text", label: "O que você leva disso?" },
    ],
  },
  {
    code: "worry-time",
    name: "Hora da preocupação",
    group: "thoughts",
    purpose: "Dar hora e lugar à preocupação, para que ela ocupe menos o resto do dia.",
    intro:
      "Durante o dia, quando uma preocupação vier, anote uma palavra e adie. Na hora combinada, sente com a lista por 15 minutos e depois encerre.",
    minutes: 15,
    fields: [
      { name: "list", kind: "text", label: "O que ficou para esta hora?" },
      {
        name: "kind",
        kind: "choice",
        options: ["Dá para agir", "Não está nas minhas mãos", "Um pouco de cada"],
        label: "Olhando a lista, ela é feita de quê?",
      },
      { name: "step", kind: "text", label: "Se algo pede ação, qual é o menor próximo passo?" },
      { name: "before", ...strength, label: "Quanto preocupava antes?" },
      { name: "after", ...strength, label: "E agora?" },
    ],
  },
  {
    code: "problem-solving",
    name: "Resolver um problema por partes",
    group: "thoughts",
    purpose: "Sair da ruminação para passos concretos.",
    intro: "Um problema de cada vez. Nas ideias, vale tudo: escolher vem depois.",
    minutes: 20,
    fields: [
      { name: "problem", kind: "text", label: "Qual é o problema, em uma ou duas frases?" },
      { name: "wish", kind: "text", label: "Como você saberia que melhorou?" },
      { name: "ideas", kind: "text", label: "Que saídas existem?", hint: "Três ou mais, também as imperfeitas." },
      { name: "choice", kind: "text", label: "Qual você quer experimentar, e por quê?" },
      { name: "first", kind: "line", label: "Primeiro passo, e quando" },
      { name: "result", kind: "text", label: "Como foi?", hint: "Pode voltar aqui depois." },
    ],
  },
];
