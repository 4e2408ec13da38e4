import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PersonFace } from "~/features/tenancy/components/caseload/person-face";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { SidePanel } from "~/ui/list/side-panel";
import { formatDay, formatHour, type Reader } from "~/ui/time/format-time";
import { isAwaited, placeLine, placeOf, type Appointment, type NamedParticipant } from "../../appointment";
import { moneyWords } from "../../availability/money";
import { RoomLink } from "../room/room-link";
import { AddToCalendar } from "../calendar/add-to-calendar";
import { hourSpan, longNames, statusWords, typeWords } from "../week/agenda-words";
import { reasonWords, sideWords } from "./session-words";

type SessionPanelProps = {
  session: Appointment & { notes: string | null };
  /** What each patient works towards, in words, where there is something to look at together. */
  goals: Record<string, string>;
  /** Addresses that open other calendars' own forms. */
  calendars: { google: string; outlook: string };
  reader: Reader;
  /** What was just done, in words. */
  done: string | undefined;
  closeHref: string;
  /** What can be done with it now. */
  acts: ReactNode;
};

/** One session beside the agenda: who, when, how it stands, and what can be done. */
export function SessionPanel({ session, goals, calendars, reader, done, closeHref, acts }: SessionPanelProps) {
  const { startAt, endAt, type, status, patients, seriesId, feeCents, notes } = session;
  const place = placeOf(session);
  const isOver = reader.now >= endAt;
  const minutes = Math.round((endAt - startAt) / 60_000);
  return (
    <SidePanel title={longNames(session, "names")} closeHref={closeHref}>
      {done && <Flash>{done}</Flash>}
      <div data-type={type} data-status={status} className="kind-mark mb-4 rounded-sm border border-l-4 px-3 py-2">
        <p className="font-semibold first-letter:uppercase">
          {formatDay(startAt, reader)}, {hourSpan({ startAt, endAt }, reader.zone)}
        </p>
        <p>
          {[typeWords[type], `${minutes} min`, statusWords[status], seriesId && "recorrente"]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {place && <p className="wrap-anywhere">{placeLine(place)}</p>}
      </div>
      <p className="mb-4">
        <Link to={teamPaths.beforeSession(session.id)} className="link inline-flex min-h-11 items-center dense:min-h-8">
          Antes da sessão: o que mudou
        </Link>
        {patients.length === 1 && (
          <Link
            to={teamPaths.sessionNote(session.id)}
            className="link ml-5 inline-flex min-h-11 items-center dense:min-h-8"
          >
            Anotar
          </Link>
        )}
      </p>
      <Ended session={session} />
      <ul className="mb-4 divide-y divide-line border-y border-line">
        {patients.map((one) => (
          <li key={one.patientId} className="flex items-center gap-3 py-2">
            <PersonFace {...one} name={one.name ?? "–"} />
            <div className="min-w-0">
              {one.name === null ? (
                <p>Paciente anterior</p>
              ) : (
                <Link to={teamPaths.patient(one.patientId)} className="link wrap-anywhere font-medium">
                  {one.name}
                </Link>
              )}
              <p className="text-sm text-ink-soft">{whatTheySaid(one, { isOver, reader })}</p>
              {goals[one.patientId] !== undefined && (
                <Link to={`${teamPaths.patientGoals(one.patientId)}?session=${session.id}`} className="link text-sm">
                  {goals[one.patientId]}
                </Link>
              )}
            </div>
            {patients.length > 1 && one.name !== null && (
              <Link
                to={teamPaths.sessionNote(session.id, one.patientId)}
                className="link ml-auto inline-flex min-h-11 items-center dense:min-h-8"
              >
                Anotar<span className="sr-only">{` sobre ${one.name}`}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {notes !== null && (
        <div className="mb-4">
          <h3 className="text-sm font-medium text-ink-soft">Sua observação</h3>
          <p className="whitespace-pre-wrap wrap-anywhere">{notes}</p>
        </div>
      )}
      {feeCents !== null && (
        <p className="mb-4 text-ink-soft">{feeCents === 0 ? "Sem cobrança" : `Valor: ${moneyWords(feeCents)}`}</p>
      )}
      <RoomLink session={session} now={reader.now} className="mb-4" />
      {acts}
      {!isOver && isAwaited(status) && (
        <AddToCalendar calendars={calendars} fileHref={teamPaths.agendaSessionFile(session.id)} className="mt-6" />
      )}
    </SidePanel>
  );
}

type Said = { isOver: boolean; reader: Reader };

function whatTheySaid({ confirmedAt, leftAt, leftReason }: NamedParticipant, { isOver, reader }: Said): string {
  if (leftAt !== null) return leftReason ? `Não vem: ${reasonWords[leftReason]}` : "Não vem";
  if (confirmedAt === null) return isOver ? "Sem confirmação" : "Ainda não confirmou";
  return `Confirmou ${formatDay(confirmedAt, reader)}, ${formatHour(confirmedAt, reader)}`;
}

/** Whose doing a cancellation was, why, and what it costs. Not being well is no offence: it is said as care. */
function Ended({ session: { status, cancelledBy, cancelReason, feeOwedCents } }: { session: Appointment }) {
  if (status !== "cancelled" && status !== "no_show") return null;
  const parts = [
    cancelledBy && `Por ${sideWords[cancelledBy]}`,
    cancelReason && reasonWords[cancelReason],
    feeOwedCents !== null && (feeOwedCents === 0 ? "sem custo" : `devido: ${moneyWords(feeOwedCents)}`),
  ].filter(Boolean);
  return parts.length > 0 ? <p className="mb-4 text-ink-soft">{parts.join(" · ")}</p> : null;
}
