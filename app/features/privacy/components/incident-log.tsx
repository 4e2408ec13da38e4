import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";

type Note = { number: number; kind: string; text: string; at: number; by: string | null };
type Touched = { clinicId: string; name: string | null; people: number; told: number };

const figure = new Intl.NumberFormat("pt-BR");
const noteWords: Record<string, string> = {
  opened: "abriu o incidente",
  decided: "registrou uma decisão",
  listed: "listou pessoas pela auditoria",
  authority: "registrou o aviso à ANPD",
  people: "avisou as pessoas",
  closed: "encerrou",
};

/** How many people of which clinic an incident touched, and how many were told. */
export function TouchedByClinic({ touched }: { touched: Touched[] }) {
  return (
    <section aria-labelledby="atingidas" className="mt-6">
      <h2 id="atingidas" className="text-lg font-semibold">
        Pessoas atingidas
      </h2>
      {touched.length === 0 ? (
        <p className="text-ink-soft dense:text-sm">Ninguém na lista ainda. Ela vem da auditoria, logo abaixo.</p>
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
    </section>
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
