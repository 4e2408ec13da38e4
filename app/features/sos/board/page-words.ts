import { letterHtml, letterText, type Letter } from "~/features/notifications/mail/letter";
import { escapeHtml } from "~/lib/text/text";
import { firstName } from "~/lib/text/person-name";

/** What is said outside the app: neutral, for lock screens and shared mailboxes (no name, no clinical word). */
const professional = {
  subject: "Alguém precisa de você agora",
  line: "Há um pedido de ajuda esperando sua resposta na CÁRIS.",
  action: "Responder agora",
};

/** What a WhatsApp message to somebody of the clinic says, in its approved text. */
export const callLine = professional.line;

/** The SMS to somebody of the clinic. */
export function smsWords(url: string): string {
  return `${professional.line} ${url}`;
}

/** The SMS to an emergency contact: who it is about stands behind the link. */
export function contactSmsWords(url: string): string {
  return `Uma pessoa próxima deu seu número como contato de confiança e precisa de companhia agora. Veja quem é e o que fazer: ${url}`;
}

/** The e-mail to somebody of the clinic. */
export function mailWords(name: string, url: string): { subject: string; text: string; html: string } {
  const first = firstName(name);
  const letter: Letter = {
    subject: professional.subject,
    greeting: first === "" ? "Olá." : `Olá, ${first}.`,
    paragraphs: [
      professional.line,
      "O aviso se repete e chega a mais pessoas até que alguém assuma. Ao assumir, os avisos param para todos.",
    ],
    action: { label: professional.action, url },
    after: [],
  };
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter) };
}

/** What a device shows. */
export const pushWords = { title: professional.subject, body: professional.line };

/** A test call: the same ways, and unmistakably a test. */
export const testSmsWords = "TESTE da CÁRIS: é assim que um chamado chega até você. Não é preciso fazer nada.";

/** What a device shows at a test call. */
export const testPushWords = {
  title: "TESTE da CÁRIS",
  body: "É assim que um chamado chega. Não é preciso fazer nada.",
};

/** The e-mail of a test call. */
export function testMailWords(name: string): { subject: string; text: string; html: string } {
  const first = firstName(name);
  const text = `${first === "" ? "Olá." : `Olá, ${first}.`}\n\n${testSmsWords}`;
  return { subject: "TESTE de chamada", text, html: `<p>${escapeHtml(text).replace("\n\n", "</p><p>")}</p>` };
}
