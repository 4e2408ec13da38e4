/** What a text is not sent for. */
export type Unfit = "too_short" | "too_long" | "no_words" | "not_portuguese" | "hidden_signs" | "encoded";

/** Why a text is not sent, as the second half of a sentence. */
export const unfitWords: Record<Unfit, string> = {
  too_short: "são palavras de menos. Escreva um pouco mais.",
  too_long: "o texto é comprido demais para um programa ler de uma vez.",
  no_words: "não há palavras que ele possa ler, só sinais, figuras ou números.",
  not_portuguese: "ele, ou uma linha dele, não está em português.",
  hidden_signs: "há nele sinais que não se veem, como os que vêm de textos colados.",
  encoded: "há nele uma parte que não se lê como palavras.",
};
