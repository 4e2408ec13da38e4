import type { ConsentWords } from "./consent-words";

/** Whether people close to a patient may be told by SMS: first as the form of a contact asked it, now in whole. */
export const emergencyContactWords = [
  {
    title: "Aviso a uma pessoa de confiança",
    question: "Esta pessoa pode receber um SMS se eu pedir ajuda e ninguém responder",
    points: [
      "Só marque se vocês combinaram. O primeiro SMS pede que a pessoa confirme; outros só depois. Você pode desmarcar quando quiser, e vale na hora.",
    ],
    agree: "Incluir pessoa",
  },
  {
    title: "SMS às pessoas de confiança",
    question:
      "Se você pedir ajuda e ninguém da equipe responder, a CÁRIS pode avisar por SMS as pessoas que você marcou?",
    points: [
      "Só recebem as pessoas que você incluiu e marcou, uma a uma, em Pessoas de confiança.",
      "O SMS não diz o seu nome. Pelo link dele a pessoa confirma que aceita; só depois vê que é sobre você.",
      "Quem entrega o SMS é a Twilio, fora do Brasil: ela fica sabendo do número e do texto do SMS.",
      "Retirar vale na hora e para todas. Elas continuam na sua lista, para você ligar.",
    ],
    agree: "Autorizo o SMS",
  },
] as const satisfies readonly ConsentWords[];
