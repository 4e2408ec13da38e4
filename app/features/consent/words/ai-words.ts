import type { ConsentWords } from "./consent-words";

/** Whether a language model may be asked about entries, when their patient asks for it. */
export const aiWords = [
  {
    title: "Reflexões com inteligência artificial",
    question: "Quando você pedir, a CÁRIS pode enviar uma anotação sua a um programa de inteligência artificial?",
    points: [
      "Só quando você pede, e só a anotação da página em que pede. Uma anotação só sua nunca é enviada, nem comentários, fotos, áudios ou o que quem atende você escreve.",
      "Antes, a CÁRIS tira nomes, telefones, e-mails, documentos, endereços e lugares, o melhor que um programa consegue: algum pode escapar. Em Diário, O que as anotações mostram, você vê antes o texto que iria.",
      "Quem recebe é a empresa do modelo, fora do Brasil. Ela responde; não deve guardar nem aprender com o que recebe.",
      "A resposta é uma observação e uma pergunta. Não é diagnóstico, não é conselho, não avalia perigo e não muda nada do seu cuidado. Só você vê.",
      "Dizer não, ou retirar depois, não muda nada: vale no mesmo instante, também para o que ainda espera envio.",
    ],
    agree: "Autorizo, quando eu pedir",
  },
] as const satisfies readonly ConsentWords[];
