/** A task of the demo: given so many days ago, due so many after that, and what became of it. */
export type DemoTask = {
  patient: string;
  exercise: string | null;
  title: string;
  description: string | null;
  givenDaysAgo: number;
  /** Due so many days after it was given; null: whenever. */
  dueAfter: number | null;
  answer?: { daysAgo: number; fields: Record<string, string | number | string[]>; partly?: true };
  declined?: { daysAgo: number; reason?: string };
  comment?: string;
};

/** Three months of tasks between Beatriz and those she cares for, the oldest first. */
export const demoTasks: readonly DemoTask[] = [
  {
    patient: "Helena Prado",
    exercise: "activity-log",
    title: "Diário de atividades de três dias",
    description: "Só para a gente ver juntas como o seu dia anda. Não precisa mudar nada ainda.",
    givenDaysAgo: 84,
    dueAfter: 6,
    answer: {
      daysAgo: 80,
      fields: {
        morning: "Acordei tarde, fiquei no celular. Café às dez.",
        afternoon: "Trabalho. Duas reuniões, almocei na mesa.",
        evening: "Sofá. Pedi comida.",
        best: "A ligação da minha irmã",
        hardest: "Domingo à noite",
        energy: 3,
      },
    },
    comment: "Reparei que as duas notas mais altas foram com gente por perto. Vamos conversar sobre isso?",
  },
  {
    patient: "Helena Prado",
    exercise: "thought-record",
    title: "Registro de pensamentos",
    description: "Pode ser sobre a reunião de quarta, se ela ainda estiver pesando.",
    givenDaysAgo: 70,
    dueAfter: 7,
    answer: {
      daysAgo: 66,
      fields: {
        situation: "Minha chefe pediu para refazer a apresentação.",
        thought: "Eu não sirvo para isso, vão perceber.",
        believed: 8,
        feelings: ["vergonha", "ansiedade"],
        strength: 8,
        for: "Ela apontou três erros.",
        against: "Ela disse que a ideia era boa. Já refiz outras e ficaram.",
        balanced: "Errei em três lugares e a ideia é boa. Dá para arrumar.",
        after: 4,
      },
    },
    comment: "Esse \u201cdá para arrumar\u201d é seu. Guarde por perto.",
  },
  {
    patient: "Helena Prado",
    exercise: "behavioral-activation",
    title: "Uma caminhada até a praça",
    description: "Do tamanho que couber. Ir e voltar já é a tarefa.",
    givenDaysAgo: 49,
    dueAfter: 5,
    answer: {
      daysAgo: 45,
      fields: {
        activity: "Caminhar até a praça",
        when: "Sábado de manhã",
        expected: 2,
        pleasure: 6,
        mastery: 7,
        obstacle: "Quase fiquei na cama. Ajudou deixar o tênis na porta.",
      },
    },
  },
  {
    patient: "Helena Prado",
    exercise: "letter",
    title: "Carta que não precisa ser enviada",
    description: null,
    givenDaysAgo: 35,
    dueAfter: 10,
    declined: { daysAgo: 28, reason: "Ainda não consigo escrever para ele. Prefiro falar na sessão." },
    comment: "Obrigada por dizer. Fica para a sessão, sem pressa.",
  },
  {
    patient: "Helena Prado",
    exercise: "gratitude",
    title: "Três coisas boas",
    description: "À noite, antes de dormir. Pequenas valem.",
    givenDaysAgo: 21,
    dueAfter: 7,
    answer: {
      daysAgo: 17,
      fields: {
        first: "O café com a Ana",
        second: "Terminei o relatório",
        third: "O cheiro de chuva",
        part: "Eu que chamei a Ana.",
      },
    },
  },
  {
    patient: "Helena Prado",
    exercise: "graded-exposure",
    title: "Falar na reunião de equipe",
    description: "O degrau é o que combinamos: uma frase, na parte dos informes.",
    givenDaysAgo: 9,
    dueAfter: 6,
    answer: {
      daysAgo: 4,
      fields: { step: "Uma frase nos informes", fear: "A voz tremer e todos notarem", before: 7, peak: 8, end: 3 },
      partly: true,
    },
  },
  {
    patient: "Helena Prado",
    exercise: "values",
    title: "O que importa para mim",
    description: "Para levarmos à próxima sessão.",
    givenDaysAgo: 3,
    dueAfter: 3,
  },
  {
    patient: "Helena Prado",
    exercise: null,
    title: "Separar os exames antigos",
    description: "Quando mexer nos papéis. Sem data.",
    givenDaysAgo: 12,
    dueAfter: null,
  },
  {
    patient: "Joana Meireles",
    exercise: "breathing",
    title: "Respiração com pausa",
    description: null,
    givenDaysAgo: 20,
    dueAfter: 3,
    declined: { daysAgo: 17 },
  },
  {
    patient: "Joana Meireles",
    exercise: "worry-time",
    title: "Hora da preocupação",
    description: "Quinze minutos, depois do almoço.",
    givenDaysAgo: 13,
    dueAfter: 4,
    declined: { daysAgo: 10, reason: "Não consegui parar no trabalho." },
  },
  {
    patient: "Joana Meireles",
    exercise: "grounding",
    title: "Cinco sentidos",
    description: null,
    givenDaysAgo: 6,
    dueAfter: 4,
    declined: { daysAgo: 3, reason: "Esta semana não deu." },
  },
  {
    patient: "Camila Duarte",
    exercise: "sleep-log",
    title: "Diário do sono",
    description: "De manhã, de memória.",
    givenDaysAgo: 8,
    dueAfter: 2,
    answer: {
      daysAgo: 6,
      fields: {
        bed: "meia-noite e meia",
        asleep: "uma hora",
        wakings: "Uma ou duas",
        up: "7 h",
        rested: 2,
        evening: ["Telas na cama"],
      },
    },
  },
];
