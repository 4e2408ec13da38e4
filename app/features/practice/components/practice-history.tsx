import { Form } from "@remix-run/react";
import { Fold } from "~/ui/fold";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
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
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2.5">
              <span className="min-w-0">
                <span className="block font-medium">{exerciseNames[one.exercise]}</span>
                <span className="block text-sm text-ink-soft">
                  <span className="first-letter:uppercase">{formatWhen(one.doneAt, reader)}</span>
                  {practisedWords(one) !== "" && ` · ${practisedWords(one)}`}
                </span>
              </span>
              <Form method="post" preventScrollReset>
                <ActingAs />
                <input type="hidden" name="id" value={one.id} />
                <button name="intent" value="forget" className="link min-h-11 text-sm text-ink-soft">
                  Apagar<span className="sr-only">: {exerciseNames[one.exercise]}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && (
        <Fold label="Apagar tudo o que pratiquei">
          <Form method="post" preventScrollReset>
            <ActingAs />
            <p className="mb-3 text-ink-soft">
              O histórico e o que ele diz do que ajudou somem daqui, sem volta. Favoritas e conquistas ficam.
            </p>
            <Button variant="danger" name="intent" value="forget_all">
              Apagar tudo
            </Button>
          </Form>
        </Fold>
      )}
      <Pager nextCursor={nextCursor} label="Ver mais antigas" />
    </section>
  );
}
