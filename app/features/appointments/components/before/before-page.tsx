import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PersonFace } from "~/features/tenancy/components/caseload/person-face";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { formatDay, formatHour, formatWhen, type Reader } from "~/ui/time/format-time";
import type { Before, BeforePerson } from "../../before/read-before.server";
import { stateWords } from "../day/day-session-words";

/** One thing that has changed. */
export type ChangedPart = { key: string; title: string; body: ReactNode; urgent?: boolean };
/** Of each person, by id: what has changed, and what has not, in words. */
export type Changed = Record<string, { parts: ChangedPart[]; quiet: string[] }>;

type BeforePageProps = { session: Before; changed: Changed; reader: Reader };

/** What is to be known before a session, of each who comes: to be read in a minute. */
export function BeforePage({ session, changed, reader }: BeforePageProps) {
  const { id, startAt, endAt, type, status, people, others } = session;
  const hour = (at: number) => formatHour(at, reader);
  return (
    <>
      <PageHeader
        title="Antes da sessão"
        back={{ to: teamPaths.day(), label: "Hoje" }}
        lead={
          <span className="inline-block first-letter:uppercase">
            {`${formatDay(startAt, reader)}, ${hour(startAt)}–${hour(endAt)} · ${type} · ${stateWords[status]}`}
          </span>
        }
        actions={
          <Link to={teamPaths.agendaSession(id)} className="link inline-flex min-h-11 items-center dense:min-h-9">
            Ver a sessão na agenda
          </Link>
        }
      />
      <div className={people.length > 1 ? "grid gap-x-10 gap-y-8 xl:grid-cols-2" : "max-w-3xl"}>
        {people.map((person) => (
          <Person
            key={person.id}
            person={person}
            {...(changed[person.id] ?? { parts: [], quiet: [] })}
            reader={reader}
          />
        ))}
      </div>
      {others > 0 && (
        <p className="mt-6 max-w-reading text-ink-soft">
          {others === 1 ? "Vem mais uma pessoa" : `Vêm mais ${others} pessoas`} que você não acompanha mais: o que
          compartilham não aparece aqui.
        </p>
      )}
    </>
  );
}

function sinceWords({ last, since }: BeforePerson, reader: Reader): string {
  if (!last) return `Primeira sessão de vocês. Aqui está o que houve desde ${formatDay(since, reader)}.`;
  return `Desde a última sessão, ${formatWhen(last.startAt, reader)}.`;
}

type PersonProps = { person: BeforePerson; parts: ChangedPart[]; quiet: string[]; reader: Reader };

function Person({ person, parts, quiet, reader }: PersonProps) {
  const { id, name, avatarFileId, cycle, lastNotes, notes } = person;
  const heading = `pessoa-${id}`;
  return (
    <section aria-labelledby={heading} className="min-w-0">
      <div className="mb-3 flex items-center gap-3">
        <PersonFace name={name} avatarFileId={avatarFileId} cycle={cycle} />
        <div className="min-w-0">
          <h2 id={heading} className="text-lg wrap-anywhere">
            <Link to={teamPaths.patient(id)} className="link">
              {name}
            </Link>
          </h2>
          <p className="text-sm text-ink-soft">{sinceWords(person, reader)}</p>
        </div>
      </div>
      <dl className="divide-y divide-line border-y border-line">
        {lastNotes && <Line title="Combinado na última sessão">{lastNotes}</Line>}
        {notes && <Line title="Anotado para esta sessão">{notes}</Line>}
        {parts.map(({ key, title, body, urgent = false }) => (
          <Line key={key} title={title} urgent={urgent}>
            {body}
          </Line>
        ))}
      </dl>
      {quiet.length > 0 && (
        <p className="mt-2 max-w-reading text-sm text-ink-soft">
          Nada de novo em: {new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(quiet)}.
        </p>
      )}
    </section>
  );
}

function Line({ title, urgent = false, children }: { title: string; urgent?: boolean; children: ReactNode }) {
  return (
    <div className="grid gap-x-5 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)] dense:py-2.5">
      <dt className={urgent ? "font-semibold text-now-text" : "text-ink-soft"}>{title}</dt>
      <dd className="min-w-0 whitespace-pre-line wrap-anywhere">{children}</dd>
    </div>
  );
}
