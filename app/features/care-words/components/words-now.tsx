import { Quote } from "~/ui/quote";
import type { WordText } from "../word/care-word";

/** The patient's words, to be read now. */
export function WordsNow({ words }: { words: readonly WordText[] | null }) {
  if (words === null || words.length === 0) return null;
  return (
    <section aria-labelledby="palavras">
      <h2 id="palavras" className="mb-3 text-xl">
        Palavras que você guardou
      </h2>
      <ul className="space-y-5">
        {words.map(({ text, from }, n) => (
          <li key={n}>
            <Quote source={from}>{text}</Quote>
          </li>
        ))}
      </ul>
    </section>
  );
}
