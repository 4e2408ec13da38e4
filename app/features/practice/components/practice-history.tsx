import { Pager } from "~/ui/list/pager";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { PracticeDone } from "../done/practice";
import { exerciseNames } from "../exercise/exercise";
import { practisedWords } from "./feeling-words";

type PracticeHistoryProps = { items: readonly PracticeDone[]; nextCursor: string | null; reader: Reader };

/** What was practised, the newest first. */
export function PracticeHistory({ items, nextCursor, reader }: PracticeHistoryProps) {
  return (
    <section aria-labelledby="historico">
      <h2 id="historico" className="mb-2 text-xl">
        O que você praticou
      </h2>
      {items.length === 0 ? (
        <p className="text-ink-soft">O que você registrar aparece aqui, só para você.</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {items.map((one) => (
            <li key={one.id} className="py-2.5">
              <span className="block font-medium">{exerciseNames[one.exercise]}</span>
              <span className="block text-sm text-ink-soft">
                <span className="first-letter:uppercase">{formatWhen(one.doneAt, reader)}</span>
                {practisedWords(one) !== "" && ` · ${practisedWords(one)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pager nextCursor={nextCursor} label="Ver mais antigas" />
    </section>
  );
}
