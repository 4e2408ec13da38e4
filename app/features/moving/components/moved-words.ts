import type { OwnMove } from "../read-move.server";

const entriesWords = (n: number) => (n === 1 ? "1 anotação" : `${n.toLocaleString("pt-BR")} anotações`);
const checkInsWords = (n: number) =>
  n === 1 ? "1 registro de humor" : `${n.toLocaleString("pt-BR")} registros de humor`;

const dailyWords = (n: number) =>
  n === 1 ? "1 coisa do seu dia a dia" : `${n.toLocaleString("pt-BR")} coisas do seu dia a dia`;

/** "12 anotações, 1 registro de humor e 3 coisas do seu dia a dia"; null when there is nothing. */
export function remainingWords({ entries, checkIns, daily }: OwnMove["remaining"]): string | null {
  const said = [
    entries > 0 ? entriesWords(entries) : null,
    checkIns > 0 ? checkInsWords(checkIns) : null,
    daily > 0 ? dailyWords(daily) : null,
  ].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(", ").replace(/, ([^,]*)$/, " e $1");
}
