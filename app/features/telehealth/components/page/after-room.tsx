import { Form, Link, useNavigation } from "@remix-run/react";
import { isAgreed } from "~/features/appointments/appointment";
import { toWallClock } from "~/lib/time/wall-clock";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { RoomPageData } from "../../entering/read-room-page.server";

type AfterRoomProps = { room: RoomPageData; times: number[]; reader: Reader };

/** What follows a call: the session's end, or another time where technology has failed it. */
export function AfterRoom({ room, times, reader }: AfterRoomProps) {
  return room.role === "patient" ? (
    <AfterForPatient {...{ room, times, reader }} />
  ) : (
    <AfterForLeader {...{ room, times, reader }} />
  );
}

function AfterForPatient({ room, times, reader }: AfterRoomProps) {
  const { isTechnical, status, psychologist, appointmentId } = room;
  const isOver = room.standing === "over";
  return (
    <div className="max-w-reading space-y-5">
      {isOver && (
        <Notice tone="calm" title={isTechnical ? "Desmarcada por falha técnica" : "Esta sala já fechou"}>
          <p>
            {isTechnical
              ? "Não há custo nenhum."
              : status === "completed"
                ? "A sessão aconteceu."
                : "Nada do que foi dito ficou gravado."}
          </p>
        </Notice>
      )}
      {isTechnical && (
        <FreeTimes
          {...{ times, reader }}
          hrefOf={(at) => `${paths.sessionNew(psychologist.id)}&start=${new Date(at).toISOString()}`}
        />
      )}
      <p className="flex flex-wrap gap-3">
        {isTechnical && (
          <Button asChild>
            <Link to={paths.sessionNew(psychologist.id)}>Escolher outro horário</Link>
          </Button>
        )}
        <Button asChild variant={isTechnical ? "quiet" : "primary"}>
          <Link to={paths.session(appointmentId)}>Ver a sessão</Link>
        </Button>
      </p>
    </div>
  );
}

type FreeTimesProps = { times: number[]; reader: Reader; hrefOf: (at: number) => string };

/** The next free times, each one tap from being booked. */
function FreeTimes({ times, reader, hrefOf }: FreeTimesProps) {
  if (times.length === 0) return null;
  return (
    <section aria-labelledby="horarios">
      <h2 id="horarios" className="text-xl">
        Próximos horários livres
      </h2>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {times.map((at) => (
          <li key={at}>
            <Button asChild variant="quiet" wide>
              <Link to={hrefOf(at)}>
                <span className="first-letter:uppercase">{formatWhen(at, reader)}</span>
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "52 minutos". */
function lengthWords(spokenMs: number | null): string | null {
  if (spokenMs === null) return null;
  const minutes = Math.max(1, Math.round(spokenMs / 60_000));
  return minutes === 1 ? "1 minuto" : `${minutes} minutos`;
}

function AfterForLeader({ room, times, reader }: AfterRoomProps) {
  const { isTechnical, status, spokenMs, appointmentId, patients } = room;
  const [patient] = patients;
  const pressed = useNavigation().formData?.get("intent");
  const canComplete = isAgreed(status);
  const length = lengthWords(spokenMs);
  return (
    <div className="max-w-reading space-y-5">
      {isTechnical && (
        <Notice title="Desmarcada por falha técnica">
          <p>Sem custo para quem vinha. O horário ficou livre.</p>
        </Notice>
      )}
      {isTechnical && patient && (
        <FreeTimes
          {...{ times, reader }}
          hrefOf={(at) => `${teamPaths.agendaNew()}?patient=${patient.id}&at=${toWallClock(at, reader.zone)}`}
        />
      )}
      {status === "completed" && (
        <Notice tone="calm" title="Sessão realizada">
          <p>{length ? `Vocês estiveram juntos por ${length}.` : "Está anotada como realizada."}</p>
        </Notice>
      )}
      {canComplete && (
        <>
          <p>
            {length
              ? `Vocês estiveram juntos por ${length}. Se a sessão acabou, marque como realizada: a sala fecha para todos.`
              : "Se a sessão acabou, marque como realizada: a sala fecha para todos."}
          </p>
          <Form method="post">
            <Button name="intent" value="complete" pending={pressed === "complete"}>
              Sessão realizada
            </Button>
          </Form>
        </>
      )}
      <p className="flex flex-wrap gap-x-6">
        <Link
          to={teamPaths.sessionNote(appointmentId)}
          reloadDocument
          className="link inline-flex min-h-11 items-center"
        >
          Anotar a sessão
        </Link>
        <Link
          to={teamPaths.agendaSession(appointmentId)}
          reloadDocument
          className="link inline-flex min-h-11 items-center"
        >
          Ver na agenda
        </Link>
      </p>
    </div>
  );
}
