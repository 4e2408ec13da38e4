import { fold } from "~/lib/text/text";

/** How words are shortened or misspelt in a hurry → how the phrases of this folder write them. */
const spellings: Record<string, string> = {
  n: "nao",
  nn: "nao",
  naum: "nao",
  noa: "nao",
  ñ: "nao",
  q: "que",
  ke: "que",
  qe: "que",
  kero: "quero",
  qro: "quero",
  qero: "quero",
  keru: "quero",
  keria: "queria",
  qria: "queria",
  mim: "me",
  mi: "me",
  mxm: "mesmo",
  msm: "mesmo",
  "+": "mais",
  mto: "muito",
  mt: "muito",
  td: "tudo",
  tds: "todos",
  vc: "voce",
  vcs: "voces",
  to: "estou",
  tou: "estou",
  tô: "estou",
  ta: "esta",
  pra: "para",
  pro: "para",
  p: "para",
  num: "nao",
  guento: "aguento",
  aguentu: "aguento",
  aguemto: "aguento",
  vontadi: "vontade",
  morer: "morrer",
  more: "morre",
  morrê: "morrer",
  suisidio: "suicidio",
  suiscidio: "suicidio",
  sucidio: "suicidio",
  suicidu: "suicidio",
  agr: "agora",
  hj: "hoje",
  smp: "sempre",
};

/** "num" is also "em um": only before these is it "não". */
const afterNum = /^(aguento|guento|quero|queria|consigo|vejo|tenho)/;

/** Letters drawn out ("morrerrr", "naoooo") as they are written, doubled ones that Portuguese has left alone. */
function drawnIn(word: string): string {
  return word.replace(/(.)\1{2,}/g, "$1").replace(/([^rs])\1/g, "$1");
}

function spelt(word: string, next: string | undefined): string {
  const known = spellings[word];
  if (word === "num" && !afterNum.test(next ?? "")) return word;
  if (known) return known;
  const short = drawnIn(word);
  return spellings[short] ?? short;
}

/**
 * A text as clauses of plain words: small letters, no accents, usual spellings. A clause ends where a thought may turn:
 * full stops, line breaks, commas, "mas".
 */
export function plainClauses(text: string): string[] {
  const folded = text.split("\n").map(fold).join("\n");
  return folded.split(/[.!?;:,\n()"“”…]+|\smas\s|\sporem\s|\sso que\s/u).flatMap((part) => {
    const words = part.match(/[\p{L}\p{N}+]+/gu) ?? [];
    const plain = words.map((word, at) => spelt(word, words[at + 1])).join(" ");
    return plain ? [plain] : [];
  });
}
