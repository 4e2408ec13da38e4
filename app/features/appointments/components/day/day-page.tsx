import { Link } from "@remix-run/react";
import { dateFormat } from "~/lib/time/date-format";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { comingUp, type DaySession } from "../../day/day-session";
import type { Need, PersonInNeed } from "../../day/needs.policy";
import { useMinute } from "../week/use-minute";
import { ComingUp } from "./coming-up";
import { DaySpine } from "./day-spine";
import { whoComes } from "./day-session-words";
import { NeedsList } from "./needs-list";

type DayPageProps = {
  sessions: DaySession[];
  next: DaySession | null;
  people: PersonInNeed[];
  more: { label: string; to: string }[];
  reader: Reader;
};

/** How many sessions the day has, in a sentence. */
function daySentence(sessions: DaySession[]): string {
  const standing = sessions.filter(({ status }) => status !== "cancelled" && status !== "pending").length;
  if (standing === 0) return "Nenhuma sessão hoje.";
  return standing === 1 ? "1 sessão hoje." : `${standing} sessões hoje.`;
}

/** A psychologist's first page: the day on the left, who needs her on the right. */
export function DayPage({ sessions, next, people, more, reader }: DayPageProps) {
  const { zone } = reader;
  const now = useMinute(reader.now);
  const soon = comingUp(sessions, now);
  const date = dateFormat("pt-BR", zone, { weekday: "long", day: "numeric", month: "long" }).format(reader.now);
  return (
    <>
      <PageHeader
        title="Hoje"
        lead={
          <span className="inline-block first-letter:uppercase">
            {`${date.replace("-feira", "")}. ${daySentence(sessions)}`}
          </span>
        }
        actions={
          <Button asChild variant="quiet">
            <Link to={teamPaths.agenda()}>Ver a semana</Link>
          </Button>
        }
      />
      {soon && <ComingUp session={soon} waiting={atDoorOf(people, soon.id)} now={now} zone={zone} />}
      <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <section aria-labelledby="dia" className="mb-8 min-w-0">
          <h2 id="dia" className="mb-3 text-lg dense:text-base">
            Seu dia
          </h2>
          {sessions.length > 0 ? <DaySpine sessions={sessions} now={now} zone={zone} /> : <EmptyDay />}
          <NextLine next={next} reader={reader} />
        </section>
        <NeedsList people={people} more={more} reader={{ ...reader, now }} />
      </div>
    </>
  );
}

/** Who waits at the door of a session. */
function atDoorOf(people: PersonInNeed[], sessionId: string): Need[] {
  const needs = people.flatMap((person): Need[] => [person, ...person.also]);
  return needs.filter(({ kind, subjectId }) => kind === "at_door" && subjectId === sessionId);
}

function EmptyDay() {
  return (
    <EmptyState
      title="Um dia sem sessões"
      action={
        <Button asChild>
          <Link to={teamPaths.agendaNew()}>Marcar uma sessão</Link>
        </Button>
      }
    >
      As sessões de hoje ficam aqui, na ordem das horas.
    </EmptyState>
  );
}

/** What comes after today. */
function NextLine({ next, reader }: { next: DaySession | null; reader: Reader }) {
  if (!next) return <p className="mt-3 text-sm text-ink-soft">Depois de hoje ainda não há sessão marcada.</p>;
  return (
    <p className="mt-3 text-sm text-ink-soft">
      Depois de hoje:{" "}
      <Link to={teamPaths.agendaSession(next.id)} className="link">
        {`${formatWhen(next.startAt, reader)}, ${whoComes(next)}`}
      </Link>
    </p>
  );
}
