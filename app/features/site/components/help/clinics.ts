import { teamPaths } from "~/team-paths";
import type { HelpPage } from "./help-page";

const role = ["clinic"] as const;

/** What who runs a clinic asks. */
export const clinicPages: readonly HelpPage[] = [
  {
    slug: "convidar-equipe",
    for: role,
    title: "Convidar quem atende e quem administra",
    lead: "Cada convite diz o papel. Quem aceita entra na clínica com ele, e com mais nada.",
    steps: [
      "Em “Convites”, escolha o papel, preencha nome e e-mail e envie.",
      "Psicólogas e psicólogos informam o CRP ao aceitar.",
      "Em “Pessoas”, veja quem entrou, mude ou suspenda. Suspender vale no clique seguinte da pessoa.",
    ],
    more: ["Quem administra e também atende tem os dois papéis e troca entre eles sem sair."],
    place: { label: "Abrir Convites", to: teamPaths.adminInvites() },
    alsoCalled: "cadastrar psicólogo funcionário secretária papel equipe",
  },
  {
    slug: "prontidao",
    for: role,
    title: "Prontidão para pedidos de ajuda",
    lead: "Mostra antes quem não seria alcançado e quem não tem substituto.",
    steps: [
      "Em “Alertas”, abra “Prontidão”.",
      "Para cada pessoa está como os avisos chegam e quem a substitui. O que falta está escrito.",
      "Faça um teste de chamada: chega com a palavra TESTE, e pacientes nunca são chamados.",
    ],
    more: [
      "Em “Regras de chamada” está a ordem em que as pessoas são chamadas. O formulário recusa o que quebraria o que o botão promete.",
    ],
    place: { label: "Abrir Prontidão", to: teamPaths.adminSosReadiness() },
    screen: { id: "readiness", as: "desk", alt: "Prontidão da clínica." },
    alsoCalled: "sos plantão substituto teste escala de chamada",
  },
  {
    slug: "agenda-da-clinica",
    for: role,
    title: "Mudar ou cancelar o dia de uma profissional",
    lead: "De uma vez, com um aviso só para cada paciente.",
    steps: [
      "Em “Agenda”, escolha o dia e a profissional.",
      "Mova ou cancele o dia. Antes de confirmar, a página mostra o que muda para quem.",
      "Se alguém mudou uma sessão enquanto você olhava, a página avisa em vez de passar por cima.",
    ],
    place: { label: "Abrir Agenda", to: teamPaths.adminAgenda() },
    alsoCalled: "remarcar doença falta profissional",
  },
  {
    slug: "passar-pacientes",
    for: role,
    title: "Passar um paciente a outra profissional",
    lead: "Você propõe; quem decide é o paciente.",
    steps: [
      "Em “Pessoas”, abra o paciente e a passagem.",
      "Escolha quem passa a acompanhar e escreva por quê, em uma linha que a pessoa vai ler.",
      "Com o sim, o vínculo antigo termina e o novo começa no mesmo instante. A proposta vale 14 dias.",
    ],
    more: ["O prontuário fica com quem o escreveu. Para a continuidade, a profissional anterior faz um relatório."],
    place: { label: "Abrir Pessoas", to: teamPaths.adminUsers() },
    alsoCalled: "transferir encaminhar saída psicóloga vínculo",
  },
  {
    slug: "o-que-a-administracao-ve",
    for: role,
    title: "O que a administração vê, e o que não vê",
    lead: "Pessoas, horários, envios e números. Nenhum conteúdo clínico.",
    steps: [
      "Vê: nomes, papéis, vínculos, quem atende quem e quando, se avisos foram entregues, quem pediu ajuda e quem respondeu.",
      "Não vê: diário, conversas, notas, escalas, plano de segurança, o que foi escrito em um pedido de ajuda.",
    ],
    more: ["Números com menos de cinco pessoas não aparecem."],
    place: { label: "Abrir Números", to: teamPaths.adminStatistics() },
    screen: { id: "statistics", as: "desk", alt: "Meses da clínica em números." },
    alsoCalled: "sigilo privacidade acesso estatística",
  },
  {
    slug: "plano-e-pagamento",
    for: role,
    title: "Plano, limites e pagamento",
    lead: "Em “Plano” está o que a clínica usa, o que cabe e o que mais existe.",
    steps: [
      "Escolha um plano, por mês ou por ano. Paga-se com cartão ou boleto; o ano inteiro, também com Pix.",
      "Trocar de plano mostra a diferença antes. Cancelar vale ao fim do período; em até 7 dias da compra o valor volta.",
      "Faturas ficam embaixo. Em “Quem vê o plano” você escolhe quem da administração vê o dinheiro.",
    ],
    more: [
      "No limite, só o que seria novo espera: ler, exportar, pedir ajuda e o cuidado que existe continuam.",
      "Boleto não é devolvido pela Stripe: quem desiste em 7 dias recebe por transferência, o que leva mais tempo.",
    ],
    place: { label: "Abrir Plano", to: teamPaths.adminPlan() },
    alsoCalled: "cobrança fatura boleto pix cartão cancelar assinatura preço limite",
  },
  {
    slug: "envios",
    for: role,
    title: "Um aviso não chegou",
    lead: "Em “Envios” está o que saiu, por onde e como foi, sem o conteúdo.",
    steps: [
      "Abra “Envios” e filtre pelos que falharam.",
      "Abra um: o motivo está em palavras, com o que fazer.",
      "Corrigido o motivo, mande de novo por ali.",
    ],
    place: { label: "Abrir Envios", to: teamPaths.adminDeliveries() },
    alsoCalled: "e-mail sms whatsapp falhou não recebeu spam",
  },
];
