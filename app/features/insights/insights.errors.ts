import type { ErrorRules } from "~/lib/app-error";
import { unfitWords } from "~/features/ai/guard/unfit";

/** What is said of a text that is not sent, for each reason. */
const unfit = Object.fromEntries(
  Object.entries(unfitWords).map(([why, words]) => [
    why,
    `Não dá para pedir uma reflexão sobre este texto: ${words} A anotação está guardada.`,
  ]),
);

/** Refusals of insights. */
export const errors = {
  "insights.not_found": { status: 404, words: "Este texto não está mais aqui." },
  "insights.too_many": {
    status: 429,
    words: "Você já pediu vinte reflexões em um dia. Amanhã dá para pedir mais; a anotação está guardada.",
  },
  "insights.too_many_asks": {
    status: 429,
    words: "Você já fez sessenta pedidos ao modelo em um dia. Amanhã dá para pedir mais.",
  },
  "insights.too_few": {
    status: 422,
    words: "Um resumo precisa de ao menos duas anotações compartilhadas na semana, com algumas frases em português.",
  },
  "insights.unfit_words": {
    status: 422,
    words: "Não dá para pedir ajuda com estas palavras: são poucas ou muitas demais, ou não estão em português.",
  },
  "insights.not_offered": {
    status: 409,
    words: "Este trecho não está mais entre os oferecidos. Veja a nota: ele já pode estar nela.",
  },
  "insights.draft_gone": {
    status: 409,
    words: "Este rascunho não está mais aqui: já foi mostrado ou descartado. Veja o que a pessoa lê.",
  },
  "insights.document_over": {
    status: 409,
    words: "Este documento foi revogado ou substituído: só um documento em vigor ganha palavras simples.",
  },
  "insights.unfit_document": {
    status: 422,
    words:
      "Não dá para pedir palavras simples deste documento: ele é curto ou comprido demais, ou não está em português.",
  },
  "insights.no_sound": { status: 404, words: "Este áudio não está mais nesta anotação." },
  "insights.sound_too_long": {
    status: 422,
    words: "Só dá para transcrever áudios de até cinco minutos. O áudio está guardado.",
  },
  "insights.nobody_reads": {
    status: 409,
    words:
      "Uma transcrição é conferida antes por quem atende você, e agora ninguém acompanha você na CÁRIS. O áudio está guardado.",
  },
  "insights.too_many_sounds": {
    status: 429,
    words: "Você já pediu vinte transcrições em um dia. Amanhã dá para pedir mais; o áudio está guardado.",
  },
  "insights.no_transcript": {
    status: 409,
    words:
      "Esta transcrição mudou ou não está mais aqui: outra resposta veio antes, ou o sim da pessoa foi retirado. O que você corrigiu não foi guardado.",
  },
  "insights.no_summary": { status: 404, words: "Não há resumo desta semana." },
  "insights.unfit": {
    status: 422,
    words:
      "Não dá para pedir uma reflexão sobre este texto: ele é curto ou comprido demais, ou não está em português. A anotação está guardada.",
    byLimit: unfit,
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
