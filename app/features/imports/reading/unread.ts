/** What stands in a row's state where a calendar says something that we do not read; in no file of anybody's. */
export const unread = { rule: "repetição que não lemos", event: "evento que não lemos" } as const;

/** What is said of such a row. */
export const unreadWords: Readonly<Record<string, string>> = {
  [unread.rule]: "Esta repetição não é lida aqui. Escreva as sessões dela uma a uma, numa planilha.",
  [unread.event]: "Este evento não pôde ser lido. Os outros do arquivo não mudam por isso.",
};
