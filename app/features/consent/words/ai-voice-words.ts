import type { ConsentWords } from "./consent-words";

/** Whether a model may be given the sound of a voice note to write it down, when its patient asks for it. */
export const aiVoiceWords = [
  {
    title: "Transcrição de áudios do diário",
    question: "Quando você pedir, a CÁRIS pode enviar um áudio seu a um programa que escreve o que foi dito?",
    points: [
      "Só quando você pede, e só aquele áudio, de uma anotação que você compartilha. O áudio de uma anotação só sua nunca é enviado, nem o de uma conversa.",
      "O som vai como foi gravado: a sua voz, e os nomes que você disser nele. De um som não dá para tirar nomes antes.",
      "Quem recebe é a empresa do modelo, fora do Brasil. Ela responde; não deve guardar nem aprender com o que recebe.",
      "Um programa destes erra e pode escrever o que ninguém disse. Por isso quem atende você lê primeiro, com o som ao lado, e só depois o texto aparece para você. Você pode corrigir ou apagar.",
      "O texto fica junto do áudio, fechado com a sua chave, e some com ele. Não é análise, não avalia perigo e não decide nada do seu cuidado.",
      "Dizer não, ou retirar depois, não muda nada: vale no mesmo instante. O que ninguém conferiu ainda é apagado; o que já apareceu para você fica até você apagar.",
    ],
    agree: "Autorizo, quando eu pedir",
  },
] as const satisfies readonly ConsentWords[];
