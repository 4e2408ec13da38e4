import { namesSaid, whatGoes } from "./model-uses";

/** A company that treats data for us (LGPD art. 39), as the pages tell it. */
export type SubProcessor = {
  name: string;
  does: string;
  gets: string;
  /** Whose data, and only if what. */
  when: string;
  /** Where it lies (LGPD art. 33), and how long a copy may stay with them. */
  where: string;
};

/** Every one of them. A test holds the list against the settings by which anything leaves the house, and against the certificate of an erasure. */
export const subProcessors: readonly SubProcessor[] = [
  {
    name: "Cloudflare",
    does: "Hospedagem, bancos de dados, arquivos e a ponte das chamadas de vídeo",
    gets: "Tudo o que a CÁRIS guarda. O que as pessoas escrevem chega cifrado, com uma chave para cada pessoa. Som e imagem passam cifrados e não ficam.",
    when: "De todas as pessoas",
    where: "Vários países; cópias de segurança por até 30 dias",
  },
  {
    name: "Resend",
    does: "E-mail",
    gets: "Endereço e um texto neutro, sem nada do que é falado ou escrito. No lembrete de pagamento, se você ligou: valor, nome e chave Pix de quem recebe.",
    when: "De quem tem conta ou recebeu um convite",
    where: "Estados Unidos; conforme o contrato de operador",
  },
  {
    name: "Twilio",
    does: "SMS e WhatsApp",
    gets: "Número e um texto neutro",
    when: "Só se você deixou o seu número, ou alguém deu o seu como contato",
    where: "Estados Unidos; conforme o contrato de operador",
  },
  {
    name: "Serviço de avisos do seu navegador",
    does: "Avisos no aparelho (Google, Mozilla, Apple ou Microsoft)",
    gets: "Um aviso cifrado e neutro",
    when: "Só se você ligou os avisos no aparelho",
    where: "Conforme o navegador; até o aviso chegar",
  },
  {
    name: "Stripe",
    does: "Cobrança do plano das clínicas",
    gets: "Quem paga, o documento fiscal e o valor. Nada de pacientes.",
    when: "Só de clínicas que pagam",
    where: "Estados Unidos; pelo prazo fiscal",
  },
  {
    name: "OpenAI",
    does: "Modelo de linguagem, ou o de outra empresa que esta instalação use no lugar",
    gets: `${whatGoes}. ${namesSaid} Nada diz de qual conta é.`,
    when: "Só se você autorizou o uso de inteligência artificial, e só o que você ou quem atende você pedir",
    where: "Estados Unidos; conforme o contrato de operador",
  },
  {
    name: "Sentry",
    does: "Aviso de falhas do programa",
    gets: "Que falha houve e em qual parte do programa. Nomes, textos, endereços e números são retirados antes.",
    when: "Só quando está ligado nesta instalação",
    where: "Conforme a instalação e o contrato de operador",
  },
];
