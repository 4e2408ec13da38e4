import type { ConsentWords } from "./consent-words";

/** Whether a model may be given a patient's document by who wrote it, to say it in plain words. */
export const aiDocumentWords = [
  {
    title: "Seus documentos em palavras simples",
    question:
      "Quem escreveu um documento sobre você pode enviá-lo a um programa de inteligência artificial que o diga em palavras simples?",
    points: [
      "Só um documento emitido (declaração, atestado, relatório, laudo ou parecer), e só quando quem o escreveu pede.",
      "Antes, a CÁRIS tira nomes, telefones, e-mails, registros, endereços e lugares, o melhor que um programa consegue: algum pode escapar. O que o documento diz da sua saúde vai junto.",
      "Quem recebe é a empresa do modelo, fora do Brasil. Ela responde; não deve guardar nem aprender com o que recebe.",
      "O que volta é um rascunho. Quem escreveu o documento lê, corrige e decide se ele aparece para você, embaixo do documento. O documento é o que vale.",
      "Cada envio fica escrito em quem abriu o que é seu. Dizer não, ou retirar depois, não muda o atendimento nem os documentos: vale no mesmo instante, e as versões simples são apagadas.",
    ],
    agree: "Autorizo",
  },
] as const satisfies readonly ConsentWords[];
