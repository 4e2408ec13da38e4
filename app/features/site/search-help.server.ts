import { fold } from "~/lib/text/text";
import { helpPages } from "./components/help/help-pages";
import type { HelpPage, HelpRole } from "./components/help/help-page";

/** Longest text that is looked for, and most words of it. */
export const longestQuery = 80;
const mostWords = 8;
/** Words that are in every sentence. */
const empty = new Set("a o e de da do das dos em no na um uma que para por com como meu minha eu se ao".split(" "));

type Indexed = { page: HelpPage; title: string; called: string; text: string };

/** Every page as it is compared: folded once for the life of the isolate. */
let index: Indexed[] | undefined;

function indexed(): Indexed[] {
  index ??= helpPages.map((page) => ({
    page,
    title: fold(page.title),
    called: fold(page.alsoCalled ?? ""),
    text: fold([page.lead, ...(page.steps ?? []), ...(page.more ?? [])].join(" ")),
  }));
  return index;
}

/** Words of what is looked for: folded, without those that say nothing. */
function wordsOf(query: string): string[] {
  const words = fold(query.slice(0, longestQuery)).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const told = words.filter((word) => !empty.has(word));
  return [...new Set(told.length > 0 ? told : words)].slice(0, mostWords);
}

/** A word without its ending: "sessões" finds "sessão", "receber" finds "recebe". */
const stem = (word: string) => (word.length > 5 ? word.slice(0, -2) : word.length > 3 ? word.slice(0, -1) : word);

function weigh({ title, called, text }: Indexed, words: string[]): number {
  let sum = 0;
  for (const word of words) {
    const part = stem(word);
    const weight = (title.includes(part) ? 6 : 0) + (called.includes(part) ? 4 : 0) + (text.includes(part) ? 1 : 0);
    if (weight === 0 && words.length < 3) return 0;
    sum += weight;
  }
  return sum;
}

/**
 * Pages of the help centre that a text speaks of, best first; without a text, all of the role. Linear in what is written here, and
 * at most 80 characters of the question are looked at.
 */
export function searchHelp(query: string, role: HelpRole | undefined): HelpPage[] {
  const mine = indexed().filter(({ page }) => role === undefined || page.for.includes(role));
  const words = wordsOf(query);
  if (words.length === 0) return mine.map(({ page }) => page);
  return mine
    .map((one) => ({ page: one.page, weight: weigh(one, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ page }) => page);
}
