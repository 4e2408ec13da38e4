import { Link } from "@remix-run/react";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";

type Note = { number: number; kind: string; text: string; at: number; by: string | null };
type Listing = {
  number: number;
  state: "running" | "done" | "leaving" | "left";
  found: number;
  listedAt: number;
  leftWhy: string | null;
  leftAt: number | null;
  by: string | null;
  words: string;
};
type Touched = { clinicId: string; name: string | null; people: number; told: number };

const figure = new Intl.NumberFormat("pt-BR");
const noteWords: Record<string, string> = {
  opened: "abriu o incidente",
  decided: "registrou uma decisão",
  listed: "listou pessoas pela auditoria",
  left: "tirou uma lista de pessoas",
  authority: "registrou o aviso à ANPD",
  people: "avisou as pessoas",
  closed: "encerrou",
};

type TouchedProps = {
  touched: Touched[];
  listings: Listing[];
  reader: Reader;
  /** Where people are looked for; null when nothing changes any more. */
  look: string | null;
  /** Where a list is taken out. */
  hrefOf: (number: number) => string;
};

/** How many people of which clinic an incident touched, how many were told, and the lists they came by. */
export function TouchedByClinic({ touched, listings, reader, look, hrefOf }: TouchedProps) {
  return (
    <section aria-labelledby="atingidas" className="mt-6">
      <h2 id="atingidas" className="text-lg font-semibold">
        Pessoas atingidas
      </h2>
      {touched.length === 0 ? (
        <p className="text-ink-soft dense:text-sm">Ninguém na lista ainda. Ela vem da auditoria.</p>
      ) : (
        <ul className="list-disc pl-5">
          {touched.map(({ clinicId, name, people, told }) => (
            <li key={clinicId}>
              {name ?? clinicId}: {people === 1 ? "1 pessoa" : `${figure.format(people)} pessoas`},{" "}
              {told === people ? "com aviso" : told === 0 ? "sem aviso ainda" : `${figure.format(told)} com aviso`}
            </li>
          ))}
        </ul>
      )}
      {listings.length > 0 && (
        <ul className="mt-3 max-w-prose divide-y divide-line border-y border-line">
          {listings.map((one) => (
            <li key={one.number} className="py-2.5">
              <ListLine one={one} reader={reader} href={look === null ? null : hrefOf(one.number)} />
            </li>
          ))}
        </ul>
      )}
      {look !== null && (
        <p className="mt-2 print:hidden">
          <Link to={look} prefetch="none" className="link inline-flex min-h-11 items-center font-medium dense:min-h-8">
            Procurar na auditoria quem foi alcançado
          </Link>
        </p>
      )}
    </section>
  );
}

/** A list: what was asked for, how many it found, and what became of it. */
function ListLine({ one, reader, href }: { one: Listing; reader: Reader; href: string | null }) {
  const { state, found, listedAt, leftAt, leftWhy, by, words } = one;
  const size = found === 1 ? "1 pessoa" : `${figure.format(found)} pessoas`;
  return (
    <>
      <span className="font-medium">{state === "running" ? "Sendo feita" : size}</span>
      {state === "leaving" && " · sendo retirada"}
      {state === "left" && " · retirada"}
      <p className="wrap-anywhere">{words}</p>
      <p className="text-sm text-ink-soft">
        {by ?? "Alguém"}, <RelativeTime at={listedAt} {...reader} />
        {leftAt !== null && (
          <>
            . Retirada <RelativeTime at={leftAt} {...reader} />: {leftWhy}
          </>
        )}
      </p>
      {state === "running" && <p className="text-sm">É feita em partes. Recarregue a página para ver quantas são.</p>}
      {state === "done" && href !== null && (
        <Link to={href} prefetch="none" className="link inline-flex min-h-11 items-center dense:min-h-8 print:hidden">
          Está errada: tirar esta lista
        </Link>
      )}
    </>
  );
}

/** What was decided and done, by whom, when: the register of the incident. */
export function IncidentLog({ notes, reader }: { notes: Note[]; reader: Reader }) {
  return (
    <section aria-labelledby="registro" className="mt-8">
      <h2 id="registro" className="text-lg font-semibold">
        Registro
      </h2>
      <ol className="max-w-prose divide-y divide-line border-y border-line">
        {notes.map(({ number, kind, text, at, by }) => (
          <li key={number} className="py-3">
            <span className="font-medium">{by ?? "Alguém"}</span> {noteWords[kind] ?? kind}{" "}
            <RelativeTime at={at} {...reader} className="text-ink-soft" />
            <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
