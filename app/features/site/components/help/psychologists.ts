import { teamPaths } from "~/team-paths";
import type { HelpPage } from "./help-page";

const role = ["psychologist"] as const;

/** What psychologists ask of their days, records and money. */
export const psychologistPages: readonly HelpPage[] = [
  {
    slug: "convidar-paciente",
    for: role,
    title: "Convidar um paciente",
    lead: "Por e-mail, por link ou mostrando um código na tela. Ao aceitar, a pessoa já fica com vínculo com você.",
    steps: [
      "Em “Convites”, preencha nome e e-mail e envie.",
      "Para entregar em mãos, abra o convite: há um link e um código QR.",
      "Se quiser, mande junto perguntas para antes da primeira sessão.",
    ],
    more: [
      "Um convite em aberto guarda um lugar do seu plano; cancelar ou vencer devolve o lugar.",
      "Para menores de 18 anos, registre a autorização do responsável no perfil antes de marcar.",
    ],
    place: { label: "Abrir Convites", to: teamPaths.invites() },
    alsoCalled: "cadastrar adicionar novo paciente qr anamnese",
  },
  {
    slug: "meu-dia",
    for: role,
    title: "Ler a página Hoje",
    lead: "À esquerda, as sessões do dia. À direita, quem precisa de você, na ordem que está escrita na própria página.",
    steps: [
      "Pedido de ajuda vem antes de tudo; depois quem espera na sala, sinais, pedidos de horário, sessões sem desfecho, mensagens e anotações novas.",
      "Cada linha traz o ato que a resolve. Feito, ela sai da lista.",
      "“Antes da sessão” mostra o que mudou desde a última.",
    ],
    place: { label: "Abrir Hoje", to: teamPaths.day() },
    screen: { id: "day", as: "desk", alt: "Página Hoje da psicóloga." },
    alsoCalled: "início painel pendências prioridade",
  },
  {
    slug: "horarios",
    for: role,
    title: "Abrir e fechar horários",
    lead: "Diga em que dias e horas você atende, e se pacientes podem marcar sozinhos.",
    steps: [
      "Na agenda, abra “Horários” e pinte a semana.",
      "Em “Dias diferentes”, marque férias, feriados ou um dia com outro horário.",
      "Em “Marcação por pacientes”, escolha se marcam sozinhos, com que antecedência e se você confirma cada um.",
    ],
    more: ["Horários mudados não mexem no que já está marcado. Duas pessoas nunca ficam com o mesmo horário."],
    place: { label: "Abrir Horários", to: teamPaths.agendaHours() },
    screen: { id: "agenda", as: "desk", alt: "Semana da agenda." },
    alsoCalled: "disponibilidade férias feriado agenda bloquear intervalo",
  },
  {
    slug: "outro-calendario",
    for: role,
    title: "Ver a agenda em outro calendário",
    lead: "Um endereço secreto leva as sessões ao Google, Apple ou Outlook, só com iniciais e horas.",
    steps: [
      "Na agenda, toque em “Em outro calendário” e crie o endereço.",
      "Cole o endereço como calendário por assinatura.",
      "Se alguém o viu, crie outro: o antigo para na hora.",
    ],
    place: { label: "Em outro calendário", to: teamPaths.agendaCalendar() },
    alsoCalled: "google calendar ical ics sincronizar",
  },
  {
    slug: "nota-da-sessao",
    for: role,
    title: "Escrever e assinar a nota da sessão",
    lead: "A nota se guarda enquanto você escreve. Assinada, não muda: correção entra como adendo.",
    steps: [
      "Na sessão, toque em “Anotar”. Comece com um modelo, se quiser.",
      "Confira e toque em “Conferir e assinar”.",
      "Para corrigir depois, “Acrescentar um adendo”.",
      "Se quiser que a pessoa leia, deixe a nota para ler. Sem isso, só você lê.",
    ],
    more: [
      "Outra aba ou aparelho aberto na mesma nota: nada se sobrescreve, você escolhe o que fica.",
      "“Anotações restritas” ficam fora do prontuário, sob outra chave, só suas.",
      "O prontuário fica guardado por 20 anos (Lei 13.787/2018).",
    ],
    alsoCalled: "prontuário evolução assinatura adendo soap modelo registro",
  },
  {
    slug: "documentos",
    for: role,
    title: "Emitir declaração, atestado, relatório, laudo ou parecer",
    lead: "Cada documento pede o que a Resolução CFP 06/2019 manda, e sai com um código que qualquer pessoa verifica.",
    steps: [
      "No perfil do paciente, abra “Documentos” e escolha o que emitir.",
      "Preencha as partes, veja a folha e emita.",
      "Entregue pela CÁRIS, em papel ou em PDF pela impressão do navegador.",
    ],
    more: [
      "A declaração não tem campo livre: sintomas não entram nela.",
      "Quem verifica o código fica sabendo que o documento é autêntico e se vale, e mais nada.",
      "Um documento emitido não muda: revogue ou emita outro no lugar.",
    ],
    alsoCalled: "atestado declaração laudo verificar código",
  },
  {
    slug: "responder-pedido-de-ajuda",
    for: role,
    title: "Responder a um pedido de ajuda",
    lead: "Assumir faz as chamadas pararem. Dizer o desfecho encerra.",
    steps: [
      "O aviso abre o pedido. Toque em “Assumir”: ninguém mais é chamado.",
      "Na página estão o que a pessoa escreveu, o plano de segurança e os contatos de confiança.",
      "Depois de falar, diga o desfecho: falei com o paciente, encaminhei, acionei emergência, alarme falso.",
    ],
    more: [
      "Sem desfecho em 30 minutos, as chamadas voltam. É para ninguém ficar no meio do caminho.",
      "“Entregue” só aparece quando o provedor ou o aparelho confirmou.",
    ],
    place: { label: "Abrir Alertas", to: teamPaths.alerts() },
    alsoCalled: "sos alerta plantão emergência",
  },
  {
    slug: "substituto",
    for: role,
    title: "Escolher quem substitui você",
    lead: "É quem chamamos quando você não responde a um pedido de ajuda.",
    steps: [
      "Em “Alertas”, abra quem substitui você e escolha uma pessoa da clínica.",
      "Ligue avisos no seu aparelho e confirme o celular: sem isso ninguém alcança você.",
    ],
    more: ["A pessoa escolhida só vê o pedido, o plano e os contatos, e só quando chegar a vez dela."],
    place: { label: "Escolher", to: teamPaths.cover() },
    alsoCalled: "férias cobertura plantão",
  },
  {
    slug: "escalas-e-tarefas",
    for: role,
    title: "Pedir escalas, questionários e tarefas",
    lead: "PHQ-9, GAD-7, PHQ-2, GAD-2, WHO-5, questionários seus e exercícios, uma vez ou de tempos em tempos.",
    steps: [
      "Na página do paciente, abra escalas ou tarefas e escolha.",
      "Diga até quando e se repete. A pessoa é avisada.",
      "As respostas aparecem na linha do tempo, com a mudança desde a última.",
    ],
    more: [
      "Item 9 do PHQ-9 com 1 ou mais abre a ajuda para a pessoa na hora e é sinal para você, seja qual for o total.",
    ],
    place: { label: "Ver exercícios", to: teamPaths.exercises() },
    alsoCalled: "phq-9 gad-7 who-5 questionário exercício dever de casa",
  },
  {
    slug: "sinais",
    for: role,
    title: "O que são os sinais",
    lead: "Regras fixas, escritas na página, sobre o que foi compartilhado. Nenhuma pontuação e nenhum modelo.",
    steps: [
      "Na página do paciente, abra os sinais: cada regra diz o que viu.",
      "Ajuste ou desligue uma regra para uma pessoa; anote o que entendeu e ela deixa de pedir atenção.",
    ],
    more: [
      "“Sem dados” não é “risco baixo”. Anotações privadas não entram em regra nenhuma. Pacientes não veem sinais.",
    ],
    alsoCalled: "risco alerta regra",
  },
  {
    slug: "recibos-e-pix",
    for: role,
    title: "Receber, dar recibo e preparar o Carnê-Leão",
    lead: "Cada sessão vira um valor em aberto, com código Pix; o pagamento vira recibo numerado.",
    steps: [
      "Em “Pagamentos”, preencha os seus dados e a chave Pix uma vez.",
      "Quando a pessoa pagar, marque como pago: o recibo sai com CPF de quem paga e de quem é atendido.",
      "No fim do mês, baixe o arquivo da Receita Saúde.",
    ],
    more: [
      "Um recibo não muda: cancele e emita outro. Na página do paciente não aparecem as palavras dívida nem cobrança.",
    ],
    place: { label: "Abrir Pagamentos", to: teamPaths.payments() },
    screen: { id: "payments", as: "desk", alt: "Pagamentos do mês." },
    alsoCalled: "receita saúde imposto cobrança cpf pix dinheiro",
  },
];
