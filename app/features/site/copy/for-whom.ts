import type { ScreenId } from "../components/screen";

/** A part of a page for one kind of reader: words, and the screen that they speak of. */
export type Part = {
  title: string;
  text: string;
  points?: readonly string[];
  screen?: { id: ScreenId; as: "phone" | "desk"; alt: string };
};

export type ForWhom = {
  /** As it stands in a menu. */
  name: string;
  title: string;
  lead: string;
  description: string;
  parts: readonly Part[];
  act: { label: string; door: "patient" | "psychologist" | "clinic" };
};

const patients: ForWhom = {
  name: "Para quem faz terapia",
  title: "Um lugar para o que acontece entre as sessões",
  lead: "Escreva quando quiser, mostre o que quiser, e tenha ajuda à vista nos dias ruins. Para quem é paciente, a CÁRIS não custa nada.",
  description:
    "Diário, mapa do humor, conversa com a sua psicóloga, plano de segurança e SOS. De graça para pacientes, em qualquer celular.",
  act: { label: "Criar minha conta", door: "patient" },
  parts: [
    {
      title: "Comece por um rosto",
      text: "Cinco rostos e uma palavra bastam. Se quiser contar mais, há espaço para emoções, energia, ansiedade e sono, para fotos e para a voz. O que você começa e não termina fica guardado como rascunho.",
      screen: {
        id: "today",
        as: "phone",
        alt: "Primeira página de uma paciente: cinco rostos de humor e o botão Registrar.",
      },
    },
    {
      title: "Você decide quem lê",
      text: "Cada anotação é compartilhada com quem acompanha você, ou só sua. Em cada uma aparece quem leu e quando. O que é “só para mim” não entra em conta nenhuma de outra pessoa: nem número, nem lacuna, nem aviso.",
      screen: { id: "entry", as: "phone", alt: "Anotação do diário; abaixo, quem pode ler e quando a psicóloga leu." },
    },
    {
      title: "Nos dias ruins, o caminho é curto",
      text: "O SOS está em toda página. Em cima, 188 e 192. O botão chama a sua psicóloga, depois quem a substitui; você vê quem foi chamado e quem respondeu. Se você está só aqui, a página diz isso antes, e mostra as pessoas que você escolheu.",
      screen: { id: "sos", as: "phone", alt: "Página de SOS: ligar 188, ligar 192, pedir ajuda agora." },
    },
    {
      title: "Um plano para quando apertar",
      text: "Seis passos, nas suas palavras, feitos com quem acompanha você: sinais de alerta, o que ajuda, pessoas, serviços. Abre sem internet e cabe no bolso, impresso.",
      screen: {
        id: "plan",
        as: "phone",
        alt: "Plano de segurança de uma paciente, com os sinais de alerta e o que ajuda.",
      },
    },
    {
      title: "O ano, visto de longe",
      text: "Um quadrado por dia. O que se repete aparece: o domingo, a semana do prazo, o mês que foi melhor. Sem nota e sem sequência para não perder.",
      screen: { id: "map", as: "phone", alt: "Mapa de um ano de humores." },
    },
  ],
};

const psychologists: ForWhom = {
  name: "Para psicólogas e psicólogos",
  title: "O consultório inteiro, e o que houve desde a última sessão",
  lead: "Agenda, prontuário, conversas, tarefas, recibos. E, antes de cada sessão, o que aquela pessoa quis que você lesse.",
  description:
    "Agenda sem conflito, prontuário assinado, escalas, tarefas, documentos verificáveis, recibos e Receita Saúde para psicólogas e psicólogos.",
  act: { label: "Começar a atender", door: "psychologist" },
  parts: [
    {
      title: "O dia, e quem precisa de você",
      text: "A lista da direita segue uma ordem que está escrita nela. Nenhuma pontuação, nenhum modelo: pedido de ajuda antes de porta, porta antes de sinal, sinal antes de mensagem. Cada linha traz o ato que a resolve.",
      screen: { id: "day", as: "desk", alt: "Primeira página da psicóloga: sessões do dia e quem precisa dela." },
    },
    {
      title: "Uma pessoa, um rio de tempo",
      text: "Anotações compartilhadas, humores, sessões, tarefas, escalas e pedidos de ajuda em uma linha só, mês a mês. O que é privado não deixa buraco que se perceba.",
      screen: {
        id: "patient",
        as: "desk",
        alt: "Página de uma paciente: a linha do tempo com anotações, humores e sessões.",
      },
    },
    {
      title: "Agenda que não marca duas vezes",
      text: "Horários, intervalos, séries, férias, lista de espera e lembretes. Paciente marca sozinho se você quiser. Dois que tentam o mesmo horário: um consegue, o outro é avisado na hora. A agenda sai para o seu calendário só com iniciais.",
      screen: { id: "agenda", as: "desk", alt: "Semana da agenda com sessões presenciais e online." },
    },
    {
      title: "Prontuário e documentos como o Conselho pede",
      text: "Notas com modelos, versões e assinatura que não muda: correção entra como adendo. Anotações restritas ficam à parte, só suas. Declaração, atestado, relatório, laudo e parecer saem com código que qualquer pessoa confere, sem ler o conteúdo.",
      points: [
        "Res. CFP 01/2009: registro documental e anotações restritas",
        "Res. CFP 06/2019: documentos psicológicos, parte por parte",
        "Lei 14.510/2022: aceite do atendimento online, a cada sessão",
        "PHQ-9, GAD-7, PHQ-2, GAD-2 e WHO-5, e questionários seus",
      ],
    },
    {
      title: "Recibo sem planilha",
      text: "Cada sessão vira um valor em aberto, com código Pix. O recibo sai numerado, com CPF de quem paga e de quem é atendido, e o arquivo do mês está pronto para o Carnê-Leão.",
      screen: { id: "payments", as: "desk", alt: "Pagamentos do mês: em aberto, pagos e recibos." },
    },
    {
      title: "Ninguém de plantão sozinho",
      text: "Você escolhe quem responde por você. Um pedido de ajuda chama você; se não houver resposta, chama essa pessoa; depois, a clínica. Quem assume faz as chamadas pararem, e o desfecho fica registrado.",
    },
  ],
};

const clinics: ForWhom = {
  name: "Para clínicas",
  title: "A clínica inteira à vista, sem ler o que não é seu",
  lead: "Pessoas, agenda, prontidão para pedidos de ajuda, envios e plano. A administração vê quem e quando. O que foi dito fica entre paciente e profissional.",
  description:
    "Pessoas, agenda de todos, prontidão para pedidos de ajuda, números com sentido e registro de acessos para clínicas de psicologia.",
  act: { label: "Cadastrar a clínica", door: "clinic" },
  parts: [
    {
      title: "Prontidão que se vê antes",
      text: "Quem atende pode ser alcançado? Por onde? Quem substitui? A página mostra as lacunas antes da noite em que elas fariam falta, com o caminho para resolver cada uma.",
      screen: {
        id: "readiness",
        as: "desk",
        alt: "Prontidão da clínica: quem atende, como os avisos chegam, quem substitui.",
      },
    },
    {
      title: "Números com a frase ao lado",
      text: "Sessões, faltas e cancelamentos por mês e por profissional, cada número com o que ele quer dizer. Abaixo de cinco pessoas nada é mostrado: ninguém é reconhecido por uma conta.",
      screen: { id: "statistics", as: "desk", alt: "Meses da clínica em números, por profissional." },
    },
    {
      title: "O que a administração não abre",
      text: "Diário, conversas, notas, escalas, plano de segurança: não há página que os mostre à administração, nem endereço que os entregue. Um paciente passa de uma psicóloga a outra quando ele mesmo aceita.",
      points: [
        "Papéis separados: quem administra não precisa atender, e quem atende pode não administrar",
        "Convites por e-mail, link ou QR code; entrada em duas etapas",
        "Registro de quem fez o quê, sem o conteúdo",
        "Dia de uma profissional remarcado ou cancelado de uma vez, com um aviso só para cada paciente",
      ],
    },
  ],
};

/** The pages of `/for/…`, by the last part of their address. */
export const forWhom = { patients, psychologists, clinics } as const satisfies Record<string, ForWhom>;
export type Who = keyof typeof forWhom;

/** Whether an address names a page of `/for/…`. */
export function isWho(text: string): text is Who {
  return Object.hasOwn(forWhom, text);
}
