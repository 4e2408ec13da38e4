import { Link } from "@remix-run/react";
import { CalendarClock, ChevronRight } from "lucide-react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { RoomLink } from "../room/room-link";
import { ConfirmPresence } from "./confirm-presence";
import type { OwnSession } from "./own-session";
import { SessionTime } from "./session-time";
import { statusSentence, together, typeWords } from "./session-words";

type NextSessionProps = { session: OwnSession | null; hasTeam: boolean; reader: Reader };

/** On the first page: when the next session is, how, with whom, and what can be done about it. */
export function NextSession({ session, hasTeam, reader }: NextSessionProps) {
  if (!session && !hasTeam) return null;
  return (
    <section aria-labelledby="proxima">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="proxima" className="text-xl">
          Sua próxima sessão
        </h2>
        <Link to={paths.sessions()} className="link inline-flex min-h-11 items-center">
          Ver sessões
        </Link>
      </div>
      {session ? <Coming session={session} reader={reader} /> : <None />}
    </section>
  );
}

function Coming({ session, reader }: { session: OwnSession; reader: Reader }) {
  const { id, status, startAt, endAt, type, psychologistName, company } = session;
  const isAhead = reader.now < startAt;
  return (
    <div className="mt-1 max-w-reading border-l-4 border-act pl-4">
      <p className="text-lg font-semibold first-letter:uppercase">
        <SessionTime startAt={startAt} endAt={endAt} reader={reader} />
      </p>
      <p className="text-ink-soft">
        {`${typeWords[type]}, com ${psychologistName}`}
        {company.length > 0 && ` e ${together(company)}`}
      </p>
      <p className="mt-0.5">{statusSentence(session, reader.now)}</p>
      <RoomLink session={session} now={reader.now} className="mt-3 max-sm:w-full" />
      {isAhead && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {status === "scheduled" && <ConfirmPresence id={id} className="max-sm:w-full" />}
          <Button asChild variant="quiet" className="max-sm:w-full">
            <Link to={paths.session(id)}>
              Mudar ou cancelar
              <ChevronRight aria-hidden="true" className="size-5" />
            </Link>
          </Button>
        </div>
      )}
    </div>
  );
}

function None() {
  return (
    <div className="mt-1 max-w-reading">
      <p className="text-ink-soft">Nenhuma marcada por enquanto. Quando houver uma, ela aparece aqui.</p>
      <Button asChild variant="quiet" className="mt-3 max-sm:w-full">
        <Link to={paths.sessionNew()}>
          <CalendarClock aria-hidden="true" className="size-5" />
          Marcar uma sessão
        </Link>
      </Button>
    </div>
  );
}
