const small = [
  ...["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze", "treze"],
  ...["catorze", "quinze", "dezesseis", "dezessete", "dezoito", "dezenove"],
];
const tens = ["", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"];
const hundreds = [
  ...["", "cento", "duzentos", "trezentos", "quatrocentos", "quinhentos", "seiscentos", "setecentos", "oitocentos"],
  "novecentos",
];

/** 1–999. */
function underThousand(n: number): string {
  if (n === 100) return "cem";
  const parts = [hundreds[Math.floor(n / 100)]];
  const rest = n % 100;
  if (rest < 20) parts.push(rest === 0 ? "" : small[rest]);
  else parts.push(tens[Math.floor(rest / 10)], rest % 10 === 0 ? "" : small[rest % 10]);
  return parts.filter(Boolean).join(" e ");
}

function thousands(n: number): string {
  return n === 1 ? "mil" : `${underThousand(n)} mil`;
}

/** Whole numbers up to 999,999,999. */
function inWords(n: number): string {
  if (n === 0) return "zero";
  const groups = [Math.floor(n / 1_000_000), Math.floor(n / 1000) % 1000, n % 1000] as const;
  const [millions, middle, last] = groups;
  const parts = [
    millions === 0 ? "" : `${underThousand(millions)} ${millions === 1 ? "milhão" : "milhões"}`,
    middle === 0 ? "" : thousands(middle),
    last === 0 ? "" : underThousand(last),
  ].filter(Boolean);
  const end = last === 0 ? middle : last;
  // "e" before the last group when it has one word's worth: mil e cem, mil e vinte, mil duzentos e trinta.
  const joint = parts.length > 1 && (end <= 100 || end % 100 === 0) ? " e " : " ";
  return [parts.slice(0, -1).join(" "), parts.at(-1)].filter(Boolean).join(joint);
}

/** Centavos in words, as receipts in Brazil say them: "cento e oitenta reais e cinquenta centavos". @param cents 0–99,999,999,999 */
export function moneyInWords(cents: number): string {
  const [reais, rest] = [Math.floor(cents / 100), cents % 100];
  const roundMillion = reais >= 1_000_000 && reais % 1_000_000 === 0;
  const whole = reais === 0 ? "" : `${inWords(reais)} ${roundMillion ? "de " : ""}${reais === 1 ? "real" : "reais"}`;
  const part = rest === 0 ? "" : `${inWords(rest)} ${rest === 1 ? "centavo" : "centavos"}`;
  return [whole, part].filter(Boolean).join(" e ") || "zero real";
}
