/** What the first page says. The cycles of its moments are those of the ring. */
export const landing = {
  title: "O que você sente cabe aqui, entre uma sessão e outra.",
  lead: "A CÁRIS liga quem faz terapia a quem acompanha: um diário que se escreve em um minuto, o olhar de quem cuida, e ajuda sempre à vista.",
  screens: "Telas de verdade, da clínica de demonstração. Helena, Beatriz e o que elas escrevem são inventados.",
  week: "Uma semana, vista dos dois lados",
} as const;

/** A week of the demo patient, told along the ring: what she does in each cycle. */
export const moments = [
  {
    cycle: "criar",
    when: "à noite, no ônibus",
    title: "Helena escreve",
    text: "Um rosto, três linhas, e pronto. No túnel a rede cai: o que ela escreveu espera no aparelho, cifrado, e sai quando o sinal volta. Beatriz leu e respondeu ali mesmo. A página diz quem leu, e quando.",
    screen: "entry",
    alt: "Anotação de Helena no celular, sobre o coral da firma; abaixo, quem pode ler e quando Beatriz leu.",
  },
  {
    cycle: "cuidar",
    when: "de madrugada",
    title: "A noite aperta",
    text: "O botão está em toda página. Primeiro os telefones de quem atende agora: 188 e 192. Depois, um toque chama Beatriz; se ela não responde em minutos, chama quem a substitui, e a pessoa de confiança que aceitou ser avisada.",
    screen: "sos",
    alt: "Página de ajuda no celular: ligar 188, ligar 192 e o botão Pedir ajuda agora.",
  },
  {
    cycle: "crescer",
    when: "num domingo, depois do almoço",
    title: "Helena olha para trás",
    text: "Um ano em quadrados, um por dia, cada humor com o seu desenho. Dia sem registro fica em branco, e está tudo bem. Embaixo de cada figura, uma frase diz o que ela mostra.",
    screen: "map",
    alt: "Mapa emocional de Helena no celular: um ano de humores em quadrados.",
  },
] as const;

/** The other side of the same week. */
export const otherSide = {
  cycle: "curar",
  when: "antes da próxima sessão",
  title: "Beatriz abre o dia",
  text: "À esquerda, as sessões. À direita, quem precisa dela, na ordem de uma regra que está escrita na própria página, com as palavras da pessoa como motivo. Só os pacientes dela, só o que eles mostram.",
  alt: "Primeira página de Beatriz, psicóloga: as sessões do dia e, ao lado, quem precisa dela.",
} as const;

/** Who reads what, as the code has it: the columns of `readers`. */
export const readers = ["Você", "Sua psicóloga", "Administração", "Equipe CÁRIS"] as const;

export const reading: readonly { what: string; by: readonly string[] }[] = [
  { what: "Anotação que você compartilha", by: ["lê", "lê enquanto houver vínculo", "não", "não"] },
  { what: "Registro rápido de humor", by: ["vê", "vê enquanto houver vínculo", "não", "não"] },
  { what: "Anotação “só para mim”", by: ["lê", "não, nem que existe", "não", "não"] },
  { what: "Conversa com a sua psicóloga", by: ["lê", "lê", "não", "não"] },
  { what: "Pedido de ajuda", by: ["lê", "lê, e quem for chamado", "vê quem e quando", "não"] },
  {
    what: "Nota da sessão (prontuário)",
    by: ["lê, quando assinada e dada a você", "lê a que ela escreveu", "não", "não"],
  },
  { what: "Com quem e quando são as sessões", by: ["vê", "vê", "vê", "não"] },
];

/** For whom it is, and what each finds. */
export const audiences = [
  {
    who: "patients",
    title: "Para quem faz terapia",
    text: "Registre o dia em menos de um minuto, mostre o que quiser a quem acompanha você e tenha ajuda por perto. Paciente não paga.",
  },
  {
    who: "psychologists",
    title: "Para psicólogas e psicólogos",
    text: "O que mudou desde a última sessão, a agenda, o prontuário, os recibos. E alguém que responde quando você não pode.",
  },
  {
    who: "clinics",
    title: "Para clínicas",
    text: "Pessoas, agenda e prontidão em um lugar. A administração vê quem e quando; o que foi dito fica entre paciente e profissional.",
  },
] as const;

/** Stands where it is told what a model is asked for. */
const usesHere = "{usos}";

const questions: readonly { q: string; a: string }[] = [
  {
    q: "Isto substitui a terapia?",
    a: "Não. É o que fica entre uma sessão e outra: o diário, a conversa, as tarefas, o plano de segurança. Quem trata é a psicóloga ou o psicólogo, que responde por isso no Conselho Regional de Psicologia.",
  },
  {
    q: "Posso usar sem ter psicóloga?",
    a: "Pode. O diário, o mapa, o plano de segurança e a página de ajuda funcionam para quem está só. Nesse caso o botão de SOS não promete equipe nenhuma: mostra 188, 192 e as suas pessoas de confiança.",
  },
  {
    q: "Minha psicóloga lê tudo?",
    a: "Só o que você deixa compartilhado e os registros rápidos de humor, e só enquanto houver vínculo entre vocês. O que você marca como “só para mim” não aparece para ela de forma nenhuma: nem o texto, nem a contagem. Você vê quem leu cada anotação, e quando.",
  },
  {
    q: "Alguma inteligência artificial lê o que escrevo?",
    a: "Só se você autorizar, e só quando alguém pede: {usos} Uma anotação só sua nunca vai. Os sinais que a psicóloga vê são regras fixas, escritas na página.",
  },
  {
    q: "Funciona em celular simples e rede ruim?",
    a: "Sim. Toda página abre e envia sem JavaScript, e o que você escreve sem rede fica no aparelho até poder sair. A página de SOS e o seu plano de segurança abrem sem internet.",
  },
  {
    q: "Quanto custa?",
    a: "Para pacientes, nada. Quem atende começa de graça e paga pelo tamanho do consultório ou da clínica; tudo o que o cuidado precisa está em todos os planos. Os preços estão abertos, sem falar com vendedor.",
  },
  {
    q: "E se a clínica parar de pagar?",
    a: "Ninguém perde nada do que tem. Ler, escrever, conversar, pedir ajuda e exportar continuam; só o que seria novo além do limite do plano gratuito espera.",
  },
  {
    q: "Consigo levar os meus dados embora?",
    a: "Sim, é seu direito (LGPD, art. 18), e sem custo. Quem atende e quem administra uma clínica levam pessoas, sessões e anotações na hora, em planilhas abertas, dentro da CÁRIS. Pacientes fazem a cópia de tudo em Sua conta, na hora, em arquivos abertos.",
  },
];

/**
 * Asked before somebody signs up; each answer is true of the product.
 * @param uses what a model is asked for, and what becomes of names (`ui/copy/model-uses`)
 */
export function questionsOf(uses: string): { q: string; a: string }[] {
  return questions.map(({ q, a }) => ({ q, a: a.replace(usesHere, uses) }));
}
