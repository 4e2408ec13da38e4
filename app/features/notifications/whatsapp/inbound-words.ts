import { fold } from "~/lib/text/text";

/** Words that end the messages, whole and alone: "sair de casa está difícil" is somebody who writes to us, and not one of them. */
const optOuts = new Set(
  [
    "sair",
    "parar",
    "pare",
    "stop",
    "cancelar",
    "descadastrar",
    "quero sair",
    "quero parar",
    "parar mensagens",
    "parar de receber",
    "nao quero receber",
    "nao quero mais",
    "nao quero mais receber",
    "unsubscribe",
  ].flatMap((word) => [word, `${word} por favor`]),
);

/** Whether somebody writes that they want no more messages. */
export function isOptOut(text: string): boolean {
  return optOuts.has(
    fold(text)
      .replace(/[^a-z ]/g, " ")
      .replace(/ +/g, " ")
      .trim(),
  );
}

const help = "Se você precisa de ajuda agora: CVV 188 (24 horas, de graça) ou SAMU 192.";

/** The answer to who wants no more messages. @param origin of the site */
export function goodbyeWords(origin: string): string {
  return `Pronto: a CÁRIS não escreve mais para este número pelo WhatsApp. Para voltar a receber: ${origin}/account/notices\n\n${help}`;
}

/** The answer to anything else: nobody reads it, and who may be in need is told where somebody listens. */
export function nobodyReadsWords(origin: string): string {
  return `Este número só manda avisos, e ninguém lê o que chega aqui. ${help}\n\nPara abrir a CÁRIS: ${origin}\nPara não receber mais avisos por aqui, responda SAIR.`;
}
