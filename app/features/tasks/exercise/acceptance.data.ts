import type { Exercise } from "./exercise";

const strength = { kind: "scale", min: 0, max: 10, ends: ["nada", "muito"] } as const;

/** Exercises of acceptance, for intense moments, and of kindness. In words of ours; no manual is copied. */
export const onAcceptance: readonly Exercise[] = [
  {
    code: "defusion",
    name: "Dar um passo atrás do pensamento",
    group: "acceptance",
    purpose: "Desfusão: ver o pensamento como pensamento, sem brigar com ele.",
    intro:
      'Escolha uma frase que volta muito. Diga-a, depois diga "estou tendo o pensamento de que…", depois "percebo que estou tendo o pensamento de que…". Veja o que muda.',
    minutes: 5,
    fields: [
      { name: "thought", kind: "line", label: "A frase que volta" },
      { name: "before", ...strength, label: "Quanto ela gruda, antes" },
      { name: "after", ...strength, label: "Quanto ela gruda, depois" },
      { name: "noticed", kind: "text", label: "O que mudou, se mudou?" },
      { name: "act", kind: "text", label: "Com esse pensamento por perto, o que você quis fazer mesmo assim?" },
    ],
  },
  {
    code: "values",
    name: "O que importa para mim",
    group: "acceptance",
    purpose: "Nomear um valor e um gesto pequeno na direção dele.",
    intro: "Valores são direções, não metas. Escolha uma parte da vida e escreva como você quer estar nela.",
    minutes: 15,
    fields: [
      {
        name: "area",
        kind: "choice",
        options: [
          "Família",
          "Amizades",
          "Amor",
          "Trabalho ou estudo",
          "Saúde",
          "Lazer",
          "Comunidade",
          "Espiritualidade",
        ],
        label: "Que parte da vida?",
      },
      { name: "matters", kind: "text", label: "Como você quer estar nela?" },
      { name: "importance", ...strength, label: "Quanto importa hoje" },
      { name: "lived", ...strength, label: "Quanto você tem vivido isso" },
      { name: "gesture", kind: "line", label: "Um gesto desta semana" },
    ],
  },
  {
    code: "stop-skill",
    name: "Parar antes de agir",
    group: "skills",
    purpose: "Habilidade de tolerância ao mal-estar: pausa entre o impulso e a ação.",
    intro:
      "Quando o impulso vier: pare, dê um passo atrás, observe dentro e fora, e siga com o que ajuda. Anote depois.",
    minutes: 5,
    steps: [
      "Parar: não mexer um músculo",
      "Dar um passo atrás e respirar",
      "Observar: o que sinto, o que acontece",
      "Seguir com o que ajuda",
    ],
    fields: [
      { name: "moment", kind: "text", label: "O que estava acontecendo?" },
      { name: "urge", ...strength, label: "Força do impulso" },
      { name: "did", kind: "text", label: "O que você fez na pausa?" },
      { name: "after", ...strength, label: "Força do impulso depois" },
    ],
  },
  {
    code: "opposite-action",
    name: "Ação oposta",
    group: "skills",
    purpose: "Quando a emoção não combina com os fatos, agir com gentileza na direção contrária à que ela puxa.",
    intro:
      "Dê nome à emoção e ao que ela manda fazer. Se isso não ajuda agora, experimente o contrário, por inteiro e por pouco tempo.",
    minutes: 10,
    fields: [
      {
        name: "emotion",
        kind: "choice",
        options: ["Medo", "Tristeza", "Raiva", "Vergonha", "Culpa", "Outra"],
        label: "Que emoção era?",
      },
      { name: "urge", kind: "text", label: "O que ela mandava fazer?" },
      { name: "fits", kind: "choice", options: ["Sim", "Em parte", "Não"], label: "Combinava com os fatos?" },
      { name: "opposite", kind: "text", label: "O que você fez de contrário?" },
      { name: "before", ...strength, label: "Intensidade antes" },
      { name: "after", ...strength, label: "Intensidade depois" },
    ],
  },
  {
    code: "distress-tolerance",
    name: "Atravessar uma hora difícil",
    group: "skills",
    purpose: "Ter à mão o que distrai e acalma sem piorar, para usar quando a intensidade sobe.",
    intro:
      "Monte sua lista num momento calmo e volte a ela quando precisar. Se houver risco, o plano de segurança e o SOS vêm primeiro.",
    minutes: 10,
    fields: [
      { name: "distract", kind: "text", label: "O que ocupa a minha atenção" },
      {
        name: "soothe",
        kind: "text",
        label: "O que acalma os meus sentidos",
        hint: "Um som, um cheiro, um gosto, um toque, uma imagem.",
      },
      { name: "people", kind: "text", label: "Com quem posso estar, mesmo sem falar disso" },
      {
        name: "used",
        kind: "choices",
        options: ["Ocupar a atenção", "Acalmar os sentidos", "Estar com alguém", "Ainda não precisei"],
        label: "O que usei desde então",
      },
      { name: "helped", ...strength, label: "Quanto ajudou" },
    ],
  },
  {
    code: "asking",
    name: "Pedir ou dizer não",
    group: "skills",
    purpose: "Preparar um pedido ou uma recusa com clareza e respeito, pelos outros e por si.",
    intro: "Escreva antes, em frases curtas, o que você quer dizer. Treine em voz alta uma vez.",
    minutes: 15,
    fields: [
      { name: "facts", kind: "text", label: "Os fatos, sem julgamento" },
      { name: "feel", kind: "text", label: "Como eu me sinto" },
      { name: "ask", kind: "text", label: "O que eu peço, ou a que digo não" },
      { name: "good", kind: "text", label: "O que melhora para os dois" },
      { name: "give", kind: "line", label: "Até onde posso ceder" },
      { name: "happened", kind: "text", label: "Como foi?" },
    ],
  },
  {
    code: "gratitude",
    name: "Três coisas boas",
    group: "kindness",
    purpose: "Treinar a atenção para o que também aconteceu de bom, sem negar o resto.",
    intro: "No fim do dia, três coisas que foram boas, por pequenas que sejam. Se só vier uma, uma está bem.",
    minutes: 5,
    fields: [
      { name: "first", kind: "line", label: "Uma coisa boa" },
      { name: "second", kind: "line", label: "Outra" },
      { name: "third", kind: "line", label: "Mais uma" },
      { name: "part", kind: "text", label: "Que parte sua ajudou a que isso acontecesse?" },
    ],
  },
  {
    code: "letter",
    name: "Carta que não precisa ser enviada",
    group: "kindness",
    purpose: "Dar forma ao que ficou por dizer, a alguém, a si ou a uma parte da vida.",
    intro:
      "Escreva como se a pessoa fosse ler, sem se preocupar com a forma. Pare quando quiser e volte quando quiser.",
    minutes: 30,
    fields: [
      { name: "to", kind: "line", label: "Para quem" },
      { name: "letter", kind: "text", label: "A carta" },
      { name: "feels", kind: "text", label: "Como você está depois de escrever?" },
    ],
  },
  {
    code: "self-compassion",
    name: "Como eu falaria com uma pessoa querida",
    group: "kindness",
    purpose: "Notar o tom da própria autocrítica e experimentar outro.",
    intro:
      "Lembre de um erro ou de um momento duro desta semana. Primeiro o que você se disse; depois o que diria a alguém que ama.",
    minutes: 10,
    fields: [
      { name: "moment", kind: "text", label: "O momento" },
      { name: "critic", kind: "text", label: "O que eu me disse" },
      { name: "friend", kind: "text", label: "O que eu diria a uma pessoa querida" },
      { name: "need", kind: "line", label: "Do que eu preciso agora" },
      { name: "warmth", ...strength, label: "Quanto consegui receber essas palavras" },
    ],
  },
];
