import { formatWhen, type Reader } from "~/ui/time/format-time";
import { Pager } from "~/ui/list/pager";
import type { GoalChange, ReviewedSession } from "../goal/goal";
import { changeSentence, stateWords } from "./goal-words";

type GoalChangesProps = {
  changes: readonly GoalChange[];
  nextCursor: string | null;
  own: boolean;
  /** Where a session is opened, for who leads it. */
  sessionHref?: (id: string) => string;
  reader: Reader;
};

/** What became of a goal, the newest first: the same words for both. */
export function GoalChanges({ changes, nextCursor, own, sessionHref, reader }: GoalChangesProps) {
  return (
    <section aria-labelledby="historia" className="mt-10 max-w-reading">
      <h2 id="historia" className="mb-2 text-xl dense:text-base">
        O caminho até aqui
      </h2>
      <ol className="divide-y divide-line border-y border-line">
        {changes.map((change) => (
          <li key={change.id} className="py-2.5 text-sm">
            <p>
              {changeSentence(change, own)}
              <span className="text-ink-soft">, {formatWhen(change.at, reader)}</span>
            </p>
            {change.words.session && <InSession session={change.words.session} href={sessionHref} reader={reader} />}
            <Told change={change} />
          </li>
        ))}
      </ol>
      <Pager nextCursor={nextCursor} param="changes" label="Mais antigas" keepPlace />
    </section>
  );
}

type InSessionProps = { session: ReviewedSession; href: GoalChangesProps["sessionHref"]; reader: Reader };

function InSession({ session: { id, at }, href, reader }: InSessionProps) {
  const words = `na sessão de ${formatWhen(Date.parse(at), reader)}`;
  return (
    <p className="text-ink-soft">
      {href ? (
        <a href={href(id)} className="link">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}

function Told({ change: { kind, words } }: { change: GoalChange }) {
  const { step, to, line, title, why, steps = [] } = words;
  return (
    <>
      {step !== undefined && (
        <p className="wrap-anywhere">
          {step}
          {to !== undefined && <span className="text-ink-soft">: {stateWords[to]}</span>}
        </p>
      )}
      {line != null && <p className="font-own-words text-base italic wrap-anywhere">{line}</p>}
      {(kind === "begun" || kind === "changed") && (
        <details>
          <summary className="link inline-flex min-h-11 items-center dense:min-h-8">O que ela dizia</summary>
          <p className="mt-1 font-medium wrap-anywhere">{title}</p>
          {why != null && <p className="wrap-anywhere whitespace-pre-line">{why}</p>}
          <ul className="mt-1 list-disc pl-5">
            {steps.map(({ text, know }, n) => (
              <li key={n} className="wrap-anywhere">
                {text}
                {know !== null && <span className="text-ink-soft"> (como saber: {know})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
