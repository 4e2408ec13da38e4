import { foldWord } from "../redaction/fold-word";
import { isName, isWord } from "../redaction/lexicon";

const portuguese = new Set(
  `de que nao um uma voce e o a os as do da dos das em no na nos nas para pra com se seu sua foi mais isso quando como por mas eu minha meu
  esta estava ser ter tem hoje dia ele ela muito ja so tambem ao pelo pela ate sobre entre sem`.split(/\s+/),
);
const foreign = new Set(
  `the and you to of is your with what this that are not be have will for it i my was on an please say write reply my your from
  el los las usted y tu yo esto pero una es dice il le la les des et est pas vous je tu une der die das und ist nicht du ich ein
  non che di ti mi`.split(/\s+/),
);

/** How people shorten words in a hurry, and how they say them. */
const short = new Set(
  `q n nn naum vc vcs ce ceis c cmg ctg eh ta to tou tao tava tavam tamo num pra pro pras pros p td tds tb tbm tbem hj hje ontm agr dps dpois antes qdo qnd
  qndo qto qt mto mt mta mtos mtas mt msm msmo pq pqe oq oque ne neh nd ngm algm alg blz bj bjs abs vlw obg obgd obgda pfv pf sdd sdds fds tmj kk kkk kkkk rs rsrs
  aki ai dai dae ja la so eh tah tbm nao ñ sla sei tipo mano mina trampo trampar role perrengue bora vamo vamos cara mae pai vo vó zap insta fb hr hrs min sem seg
  aff afe poxa puts nossa ufa eita oxe uai vixe ixi hum hmm ah oh eh opa`.split(/\s+/),
);

/** Whether a folded word is one that people write here, also in a hurry. */
export function isUsual(word: string): boolean {
  return portuguese.has(word) || short.has(word) || isWord(word) || isName(word);
}

/** Foreign ones that are ours, too: "tô", "lá", "tu". They are foreign beside others. */
const both = new Set(["to", "la", "tu", "on", "il", "est", "was"]);

/** Whether a word is a little word of another language, in the company it is in. */
function isTheirs(words: readonly string[]): (word: string) => boolean {
  const isOnly = (word: string) => foreign.has(word) && !portuguese.has(word) && !both.has(word);
  return words.some(isOnly) ? (word) => isOnly(word) || (both.has(word) && foreign.has(word)) : () => false;
}

/** How few words say nothing of the language. */
const tooFew = 4;

/** Whether a text is Portuguese, as far as its words tell; of very few words it is taken for it. Placeholders do not count. */
export function isPortuguese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin / letters < 0.95) return false;
  const bare = text.replace(/⟦[^⟧]{1,20}⟧/gu, " ");
  const words = (bare.match(/\p{L}+/gu) ?? []).map(foldWord);
  if (words.length < tooFew) return true;
  const share = (is: (word: string) => boolean) => words.filter(is).length / words.length;
  const ours = share((word) => portuguese.has(word) || short.has(word));
  const theirs = share(isTheirs(words));
  const known = share(isUsual);
  if (known < 0.6 || theirs > 0.12) return false;
  // Notes of a few words have hardly a little one: then more of the others have to be ours.
  return (ours >= 0.1 && ours > theirs) || (known >= 0.75 && theirs === 0);
}

/** Whether more than an eighth of a text's words are little words of other languages alone. */
export function isForeign(text: string): boolean {
  const words = (text.match(/\p{L}+/gu) ?? []).map(foldWord);
  return words.filter(isTheirs(words)).length > words.length / 8;
}
