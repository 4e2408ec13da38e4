import type { OwnMove } from "../read-move.server";

const entriesWords = (n: number) => (n === 1 ? "1 anotação" : `${n.toLocaleString("pt-BR")} anotações`);
const checkInsWords = (n: number) =>
  n === 1 ? "1 registro de humor" : `${n.toLocaleString("pt-BR")} registros de humor`;

/** "12 anotações e 1 registro de humor"; null when there is nothing. */
export function remainingWords({ entries, checkIns }: OwnMove["remaining"]): string | null {
  const parts = [entries > 0 ? entriesWords(entries) : null, checkIns > 0 ? checkInsWords(checkIns) : null];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(" e ");
}
