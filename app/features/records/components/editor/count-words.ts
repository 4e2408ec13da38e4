/** Words of a text as people count them: "bem-estar" is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** "1 palavra", "1.250 palavras". */
export function wordsLine(count: number): string {
  return count === 1 ? "1 palavra" : `${count.toLocaleString("pt-BR")} palavras`;
}
