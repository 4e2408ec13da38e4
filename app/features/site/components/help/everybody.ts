import { accountPaths } from "~/account-paths";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { helpRoles, type HelpPage } from "./help-page";

/** What everybody asks of accounts and devices. */
export const everybodysPages: readonly HelpPage[] = [
  {
    slug: "esqueci-a-senha",
    for: helpRoles,
    title: "Esqueci a senha",
    lead: "Peça um link no seu e-mail e escolha outra.",
    steps: [
      "Na página de entrada, toque em esqueci a senha e digite o seu e-mail.",
      "Abra o link que chegou; olhe também a caixa de spam.",
      "Escolha a nova senha. Os outros aparelhos saem da conta na hora.",
    ],
    place: { label: "Pedir o link", to: accountPaths.forgotPassword() },
    alsoCalled: "recuperar login entrar acesso",
  },
  {
    slug: "duas-etapas",
    for: helpRoles,
    title: "Entrar em duas etapas",
    lead: "Além da senha, um código que muda a cada 30 segundos no seu celular.",
    steps: [
      "Em “Conta”, abra a verificação em duas etapas.",
      "Leia o código com um aplicativo autenticador e digite o que ele mostra.",
      "Guarde os códigos de recuperação fora do celular: cada um entra uma vez se você o perder.",
      "Perdeu o celular e os códigos? Quem administra a sua clínica desfaz as duas etapas e avisa você. Se você trabalha em mais de uma, ou sozinha na sua, fale conosco: conferimos quem é, avisamos você na hora, e em 24 horas elas são desfeitas.",
    ],
    place: { label: "Abrir", to: accountPaths.accountTwoStep() },
    alsoCalled: "2fa autenticador totp código segurança",
  },
  {
    slug: "aparelho-perdido",
    for: helpRoles,
    title: "Perdi o celular, ou alguém entrou na minha conta",
    lead: "Encerre os outros acessos: vale no pedido seguinte daquele aparelho.",
    steps: [
      "Em “Conta”, abra os aparelhos e encerre o que não for seu.",
      "Troque a senha: isso encerra todos os outros de uma vez.",
      "Ligue as duas etapas.",
    ],
    place: { label: "Ver aparelhos", to: accountPaths.accountDevices() },
    alsoCalled: "roubo furto hacker invadiram sair sessão",
  },
  {
    slug: "avisos",
    for: helpRoles,
    title: "Escolher avisos e horário de silêncio",
    lead: "Diga o que chega fora da CÁRIS, por onde, e quando ficar em paz.",
    steps: [
      "Em “Conta”, abra os avisos e escolha por assunto: e-mail, SMS, WhatsApp, aparelho.",
      "O horário de silêncio começa em 22:00–7:00; mude se quiser. O que chegar vem depois, em um aviso só.",
    ],
    more: [
      "Nenhum aviso traz palavra clínica ou o nome do outro lado.",
      "Pedidos de ajuda chegam sempre a quem atende, seja qual for a escolha.",
    ],
    place: { label: "Escolher avisos", to: accountPaths.accountNotices() },
    alsoCalled: "notificação push lembrete whatsapp sms silenciar",
  },
  {
    slug: "instalar",
    for: helpRoles,
    title: "Instalar no celular",
    lead: "A CÁRIS é um site que se instala como aplicativo: não ocupa quase nada e abre sem internet.",
    steps: [
      "No Android, no menu do navegador, toque em “Instalar aplicativo” ou “Adicionar à tela inicial”.",
      "No iPhone, no Safari, toque em compartilhar e em “Adicionar à Tela de Início”.",
    ],
    more: ["No iPhone, avisos no aparelho só funcionam com o aplicativo instalado."],
    alsoCalled: "app aplicativo baixar android iphone ícone",
  },
  {
    slug: "aparencia",
    for: helpRoles,
    title: "Tema escuro e letras maiores",
    lead: "O tema segue o aparelho, ou o que você escolher. Letras maiores do aparelho funcionam em toda página.",
    steps: ["Em “Conta”, em “Aparência”, escolha claro, escuro ou como o aparelho. Vale só neste aparelho."],
    place: { label: "Abrir Conta", to: paths.account() },
    alsoCalled: "modo noturno fonte tamanho acessibilidade cor",
  },
  {
    slug: "verificar-documento",
    for: helpRoles,
    title: "Verificar se um documento é autêntico",
    lead: "O código está no fim do documento. Qualquer pessoa pode conferir, sem conta.",
    steps: [
      "Abra “Verificar documento” e digite o código.",
      "A resposta diz se é autêntico, desde quando e se vale. Não diz de quem é nem o que está escrito.",
    ],
    place: { label: "Verificar documento", to: ownPaths.verify() },
    alsoCalled: "atestado declaração código autêntico falso empresa",
  },
];
