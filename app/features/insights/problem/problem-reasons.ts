/** What somebody may say is wrong with what a model wrote. */
export const problemReasons = ["wrong", "harmful", "name", "advice", "other"] as const;
export type ProblemReason = (typeof problemReasons)[number];

export const problemWords: Record<ProblemReason, string> = {
  wrong: "Diz o que não foi escrito",
  harmful: "Machuca, assusta ou culpa",
  name: "Mostra um nome ou dado que devia ter saído",
  advice: "Dá conselho, ordem ou diagnóstico",
  other: "Outra coisa",
};

/** What it was asked for. */
export const askedForWords = {
  reflection: "Reflexão",
  summary: "Resumo da semana",
  note: "Rascunho de nota",
  transcript: "Transcrição",
} as const;
