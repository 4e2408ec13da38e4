import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** What a model is asked for, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "ai_problem.close": "viu um problema relatado em um texto de inteligência artificial",
    "ai_problem.read": "leu problemas relatados em textos de inteligência artificial",
    "ai_problem.report": "relatou um problema em um texto de inteligência artificial",
    "insight.ask": "pediu uma reflexão sobre uma anotação",
    "insight.send": "enviou uma anotação sem nomes a um modelo de linguagem",
    "note_help.ask": "pediu a um modelo ajuda para escrever uma nota",
    "note_help.send": "enviou palavras-chave de uma nota, sem nomes, a um modelo de linguagem",
    "plain.accept": "mostrou à pessoa a versão simples de um documento, depois de ler",
    "plain.ask": "pediu a um modelo a versão simples de um documento",
    "plain.discard": "descartou o rascunho de versão simples de um documento",
    "plain.remove": "tirou a versão simples de um documento",
    "plain.send": "enviou um documento, sem nomes, a um modelo de linguagem",
    "summary.ask": "pediu a um modelo o resumo de uma semana do diário",
    "summary.read": "abriu o resumo de uma semana do diário",
    "summary.send": "enviou anotações compartilhadas, sem nomes, a um modelo de linguagem",
    "transcript.ask": "pediu a transcrição de um áudio do diário",
    "transcript.correct": "corrigiu a transcrição de um áudio do diário",
    "transcript.read": "abriu a transcrição de um áudio do diário",
    "transcript.refuse": "apagou a transcrição de um áudio antes de a pessoa ver",
    "transcript.release": "conferiu com o som a transcrição de um áudio e mostrou à pessoa",
    "transcript.remove": "apagou a transcrição de um áudio do diário",
    "transcript.send": "enviou um áudio do diário a um modelo, para transcrever",
  },
  opened: {
    "ai_problem.read": "um problema relatado em um texto de inteligência artificial",
    "note_help.ask": "palavras-chave de uma nota, para escrever com inteligência artificial",
    "plain.ask": "um documento, para uma versão simples por inteligência artificial",
    "summary.ask": "o que você compartilha do diário, para um resumo por inteligência artificial",
    "summary.read": "um resumo do que você compartilha do diário",
    "transcript.read": "a transcrição de um áudio do diário",
  },
  touches: { diary: ["insight", "summary", "transcript"], records: ["note_help", "plain", "ai_problem"] },
  stores: {
    insight: "Reflexões que você pediu",
    model_ask: "O que quem atende você pediu a um modelo, com a sua autorização",
    transcript: "Transcrições de áudios do seu diário",
    plain_version: "Documentos em palavras simples",
    ai_problem: "Problemas relatados em textos de inteligência artificial",
    insight_rating: "O que você disse das reflexões",
  },
  things: {
    ai_problem: "problema em texto de inteligência artificial",
  },
  fields: {
    isEdited: "Mudado por quem escreveu o documento",
    reportedAt: "Relatado",
    isCorrected: "Corrigida",
    helpful: "Ajudou",
    ratedAt: "Dito",
    seenAt: "Visto",
  },
  codes: {
    harmful: "faz mal",
  },
  coded: ["ai_problem.reason"],
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
