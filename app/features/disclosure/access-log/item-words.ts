import { openedWords } from "./opening-words";

/** What goes to a language model is an item of its own, with its hour: the consent promises that each is written. As a sentence goes on after a name. */
const asked: Record<string, string> = {
  "summary.ask": "pediu à inteligência artificial um resumo do que você compartilha do diário",
  "note_help.ask": "pediu à inteligência artificial ajuda para escrever uma nota, a partir de palavras-chave",
  "plain.ask": "pediu à inteligência artificial palavras simples de um documento seu",
};

/** The sentence of an act that asks a model, or null. */
export function askedWords(action: string): string | null {
  return asked[action] ?? null;
}

/** Acts that let somebody of the administration read, exceptionally: told as such, whether anything was read or not. */
export const grantActions = ["break_glass.open", "break_glass.approve"];

/** Whether an item stands by itself: it joins no view. */
export function standsAlone(action: string): boolean {
  return action in asked || grantActions.includes(action);
}

/** What an access was that somebody doubts, as the administration reads it. */
export function doubtedWords(action: string): string {
  if (grantActions.includes(action)) return "um acesso excepcional";
  return openedWords(action);
}
