import type { ConsentWords } from "./consent-words";

/** Whether who cares for a patient may have a language model work on what was shared with them. */
export const aiCareWords = [
  {
    title: "Inteligência artificial no trabalho de quem atende você",
    question:
      "Quem atende você pode usar um programa de inteligência artificial para resumir o que você compartilha e para escrever?",
    points: [
      "Resumo da semana: só das anotações que você compartilha. Uma anotação só sua nunca entra, nem fotos, áudios, conversas ou as anotações restritas de quem atende.",
      "Ajuda para escrever: só as palavras que quem atende escolhe enviar.",
      "Antes, a CÁRIS tira nomes, telefones, e-mails, documentos, endereços e lugares, o melhor que um programa consegue: algum pode escapar.",
      "Quem recebe é a empresa do modelo, fora do Brasil. Ela responde; não deve guardar nem aprender com o que recebe.",
      "O que volta é um rascunho para quem atende você, que lê, confere e responde por ele. Não é diagnóstico, não avalia perigo e não decide nada do seu cuidado.",
      "Cada envio fica escrito em quem abriu o que é seu. Dizer não, ou retirar depois, não muda o atendimento: vale no mesmo instante, e os resumos são apagados.",
    ],
    agree: "Autorizo quem me atende",
  },
] as const satisfies readonly ConsentWords[];
