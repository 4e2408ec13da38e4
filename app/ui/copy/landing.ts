import type { Cycle } from "./cycles";

export const landing = {
  title: "O que você sente cabe aqui, entre uma sessão e outra.",
  lead: "A CÁRIS liga quem faz terapia a quem acompanha: um diário que se escreve em um minuto, o olhar de quem cuida, e ajuda sempre à vista.",
  entry: {
    words: "Dei a volta no quarteirão e consegui respirar.",
    when: "quinta, 26 de novembro",
  },
} as const;

/** What a person does in each cycle: the thread of the landing page. */
export const cycleStories: { cycle: Cycle; title: string; text: string }[] = [
  {
    cycle: "criar",
    title: "Dê forma ao dia",
    text: "Um rosto, uma palavra ou uma página inteira. Se a rede cair, o que você escreveu espera no aparelho. O que é privado fica só com você.",
  },
  {
    cycle: "cuidar",
    title: "Tenha ajuda à vista",
    text: "Em toda página há um SOS: para quem ligar, como respirar, como voltar para onde você está. Sem senha e sem espera.",
  },
  {
    cycle: "crescer",
    title: "Veja o caminho",
    text: "O humor das últimas semanas, em desenho e em frases. Sem nota, sem cobrança: só o que ajuda a perceber o que muda.",
  },
  {
    cycle: "curar",
    title: "Chegue à sessão com tudo à mão",
    text: "Quem acompanha você lê o que você decidiu mostrar, e responde ali mesmo. Você vê quem leu e quando.",
  },
];

/** For whom it is, and what each finds. */
export const audiences = [
  {
    who: "Para quem faz terapia",
    text: "Registre o dia em menos de um minuto, mostre o que quiser a quem acompanha você e tenha ajuda por perto.",
    act: { label: "Criar minha conta", door: "patient" },
  },
  {
    who: "Para psicólogas e psicólogos",
    text: "O que cada paciente escreveu desde a última sessão, em ordem e sem ruído. Só os seus pacientes, só o que eles mostram.",
    act: { label: "Começar a atender", door: "psychologist" },
  },
  {
    who: "Para clínicas",
    text: "Pessoas, convites e vínculos em um lugar. A administração vê quem e quando; o que foi dito fica entre paciente e profissional.",
    act: { label: "Cadastrar a clínica", door: "clinic" },
  },
] as const;

export const promises = [
  "O que você escreve é guardado cifrado, com uma chave separada para cada pessoa.",
  "Nenhum anúncio, nenhuma venda de dados, nenhum rastreador de terceiros.",
  "Nenhuma inteligência artificial lê o seu diário.",
] as const;
