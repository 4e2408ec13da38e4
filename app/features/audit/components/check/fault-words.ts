import type { FaultCode } from "../../chain/fault";

const changed = "O que está escrito nesta linha não é o que foi selado.";
const gone = "Aqui devia estar o registro seguinte. Um foi tirado, trocado de lugar ou posto no meio.";
const notOurs = "Quem assinou não fomos nós, ou o que foi assinado era outra coisa.";

/** What is wrong with a file, as people say it, and what it means. */
export const faultWords: Record<FaultCode, { title: string; meaning: string }> = {
  not_json: {
    title: "Uma linha não se lê",
    meaning: "Ela não é um registro: o arquivo foi mexido ou se estragou no caminho.",
  },
  not_text: {
    title: "Uma linha tem bytes que não são texto",
    meaning: "Eles não estavam no que foi selado: o arquivo foi mexido ou se estragou no caminho.",
  },
  changed: { title: "Um registro foi mudado", meaning: changed },
  order: { title: "Um registro falta ou está fora do lugar", meaning: gone },
  cut: {
    title: "O fim foi cortado",
    meaning:
      "O arquivo acaba antes da hora: os últimos registros, que a assinatura do começo conta, não estão inteiros aqui.",
  },
  signature: { title: "Uma assinatura é falsa", meaning: notOurs },
  unknown_key: { title: "Assinado com uma chave que não é nossa", meaning: notOurs },
  count: { title: "Uma assinatura é de outro tanto", meaning: gone },
  other_rows: { title: "Uma assinatura é de outros registros", meaning: "O que vem antes dela foi escrito de novo." },
  rewritten: {
    title: "Não é o registro da sua carta",
    meaning:
      "Até este ponto o registro foi escrito de novo depois que a carta saiu. Guarde a carta e este arquivo, e fale com a CÁRIS e com a ANPD.",
  },
  short: {
    title: "É mais curto do que na sua carta",
    meaning: "Quando a carta saiu havia mais registros do que há neste arquivo.",
  },
  kept_other_clinic: { title: "A carta é de outra clínica", meaning: "O selo que você colou não é deste arquivo." },
  opening: {
    title: "Um registro não começa como devia",
    meaning: "A linha que abre cada registro diz o que foi assinado dele.",
  },
  checkpoint: { title: "Uma assinatura está estragada", meaning: "A linha da assinatura não está como foi escrita." },
  before_log: { title: "O começo falta", meaning: "Há linhas antes da que abre o registro." },
  log_twice: {
    title: "O mesmo registro aparece duas vezes",
    meaning: "Cada arquivo tem um de pessoas e um de cuidado.",
  },
  log_missing: { title: "Falta um dos dois registros", meaning: "Cada arquivo tem um de pessoas e um de cuidado." },
  other_clinic: { title: "Há registros de outra clínica", meaning: "Um arquivo é de uma clínica só." },
  not_theirs: {
    title: "É a auditoria de outra clínica",
    meaning: "O código da clínica que você escreveu não é o deste arquivo.",
  },
  key_twice: { title: "Uma chave aparece com dois valores", meaning: notOurs },
};

/** What a wrong signature is found at is not what is wrong: nothing is said of the lines before it. */
const saysNothingOfBefore: ReadonlySet<FaultCode> = new Set([
  ...([
    "signature",
    "unknown_key",
    "key_twice",
    "count",
    "other_rows",
    "rewritten",
    "kept_other_clinic",
    "not_theirs",
  ] as const),
]);

const notTheirs = "O resto do arquivo não foi conferido. Escolha o da sua clínica, ou confira sem o código.";
const broken =
  "O que vem depois não foi conferido: o primeiro lugar errado já diz que este não é o arquivo que saiu daqui.";

/** What may be said of the lines around the first that is wrong. */
export function aroundWords(finding: { line: number; code: FaultCode }, name: string): string {
  return finding.code === "not_theirs" ? notTheirs : `${beforeWords(finding, name)} ${broken}`.trimStart();
}

/** What may be said of the lines before it. */
function beforeWords({ line, code }: { line: number; code: FaultCode }, name: string): string {
  if (line === 1) return `É a primeira linha: nada de ${name} está conferido.`;
  if (saysNothingOfBefore.has(code)) return "";
  return `As linhas antes dela, em ${name}, estão como foram seladas.`;
}

/** Why nothing could be said at all. */
export const failureWords = {
  unreadable: "Este arquivo não se deixa ler. Veja se ele ainda está onde estava e escolha de novo.",
  no_signatures:
    "Este navegador ainda não confere assinaturas (Ed25519). Atualize o navegador, ou use o comando abaixo.",
  no_checkpoint: "Não há um selo no que você colou. Copie a carta inteira, do Olá até o fim, e cole de novo.",
} as const;

export const logLabels = { people: "Livro de pessoas e acessos", care: "Livro do acompanhamento" } as const;
