import { Link } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { Disclosure } from "~/features/tenancy/components/disclosure";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { Flash } from "~/ui/feedback/flash";
import { SidePanel } from "~/ui/list/side-panel";
import { formatHour } from "~/ui/time/format-time";
import { isToCome } from "../../appointment";
import type { DayOfPsychologist } from "../../clinic-day/read-clinic-day.server";
import { longDay } from "../week/agenda-words";
import { cancelDayHref, clinicDayHref, dayOfHref, moveDayHref } from "./clinic-day-address";
import { hoursWords } from "./clinic-day-words";
import { DayHoursForm } from "./day-hours-form";
import { SessionsOfDay } from "./sessions-of-day";

type DayPanelProps = DayOfPsychologist & {
  /** What was just done, and the day it was moved to. */
  done: "moved" | "cancelled" | "hours" | undefined;
  to: string | undefined;
  refusal: Refusal | undefined;
  /** ms */
  now: number;
};

/** One psychologist's day: who comes when, what can be booked, and what the clinic can do with it. */
export function DayPanel(props: DayPanelProps) {
  const { psychologist, day, today, sessions, of, week, free, selfBooking, now, refusal } = props;
  const { id, name, zone } = psychologist;
  const isAhead = sessions.some((one) => isToCome(one, now));
  return (
    <SidePanel title={name} closeHref={clinicDayHref(day)}>
      <Done {...props} />
      <h3 className="mb-1 font-semibold first-letter:uppercase">{longDay(day)}</h3>
      {sessions.length === 0 ? (
        <p className="py-2 text-ink-soft">Nenhuma sessão neste dia.</p>
      ) : (
        <SessionsOfDay sessions={sessions} zone={zone} />
      )}
      {isAhead && (
        <p className="mt-3 flex flex-wrap gap-2">
          <Button asChild variant="quiet">
            <Link to={moveDayHref(id, day)}>Mover o dia</Link>
          </Button>
          <Button asChild variant="danger">
            <Link to={cancelDayHref(id, day)}>Cancelar o dia</Link>
          </Button>
        </p>
      )}
      <h3 className="mt-6 mb-1 font-semibold">O que pacientes podem marcar</h3>
      <p>{hoursWords(of, week)}</p>
      {day >= today && <p className="text-ink-soft">{freeWords({ free, selfBooking, zone })}</p>}
      {day >= today && (
        <Disclosure summary="Mudar o horário deste dia" open={refusal !== undefined} className="mt-2">
          <DayHoursForm key={props.version} {...{ of, week, version: props.version, refusal }} />
        </Disclosure>
      )}
      <p className="mt-6 text-sm text-ink-soft">
        Você vê quem vem e quando. Observações e motivos ficam com quem atende.{" "}
        <Link to={teamPaths.adminUser(id)} className="link">
          Dados e vínculos
        </Link>
      </p>
    </SidePanel>
  );
}

function freeWords({ free, selfBooking, zone }: Pick<DayOfPsychologist, "free" | "selfBooking"> & { zone: string }) {
  if (!selfBooking) return "Pacientes não marcam sozinhos nesta agenda.";
  if (free.length === 0) return "Nenhum horário livre para pacientes.";
  return `Livres para pacientes: ${free.map((at) => formatHour(at, { zone })).join(", ")}.`;
}

function Done({ done, to, psychologist, refusal }: DayPanelProps) {
  if (!done || refusal) return null;
  if (done === "hours") return <Flash>Horário do dia salvo. As sessões continuam como estavam.</Flash>;
  if (done === "cancelled") return <Flash>Sessões canceladas, sem custo. Cada paciente recebe um só aviso.</Flash>;
  return (
    <Flash>
      Sessões movidas. Cada paciente recebe um só aviso.{" "}
      {to && (
        <Link to={dayOfHref(psychologist.id, to)} className="link">
          Ver {longDay(to)}
        </Link>
      )}
    </Flash>
  );
}
