import { diffWords, type DiffPart } from "~/lib/text/word-diff";

/** Unchanged characters that are shown on each side of a change. */
const around = 160;

/** Long stretches that did not change, cut to what stands beside a change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * around + 40) return text;
  const head = isFirst ? "" : `${text.slice(0, around)} `;
  const tail = isLast ? "" : ` ${text.slice(-around)}`;
  return `${head}[…]${tail}`;
}

type DifferenceProps = {
  older: string;
  newer: string;
  /** What the two are, for who hears the page: "saiu", "entrou". */
  words?: { removed: string; added: string };
};

const usual = { removed: "saiu", added: "entrou" };

/** What differs between two texts, read as one: what went is struck through, what came is underlined; each is also said. */
export function Difference({ older, newer, words = usual }: DifferenceProps) {
  const parts = diffWords(older, newer);
  if (parts.every(({ kind }) => kind === "same")) {
    return <p className="text-ink-soft">As palavras são as mesmas: muda só a forma (títulos, listas, negrito).</p>;
  }
  return (
    <div className="max-w-reading whitespace-pre-wrap wrap-anywhere">
      {parts.map((part, at) => (
        <Part key={at} part={part} isFirst={at === 0} isLast={at === parts.length - 1} words={words} />
      ))}
    </div>
  );
}

type PartProps = { part: DiffPart; isFirst: boolean; isLast: boolean; words: { removed: string; added: string } };

function Part({ part: { kind, text }, isFirst, isLast, words }: PartProps) {
  if (kind === "same") return <>{shortened(text, isFirst, isLast)}</>;
  const Tag = kind === "added" ? "ins" : "del";
  return (
    <Tag className={kind === "added" ? "bg-calm-wash underline-offset-2" : "bg-wrong-wash text-ink-soft"}>
      <span className="sr-only">{` (${words[kind]}: `}</span>
      {text}
      <span className="sr-only">) </span>
    </Tag>
  );
}
