import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { DefinitionList } from "~/ui/list/definition-list";
import type { Reader } from "~/ui/time/format-time";
import { RoomHours, RoomLink } from "../room/room-link";
import { AddToCalendar } from "../calendar/add-to-calendar";
import { AfterCancelling } from "./after-cancelling";
import { ConfirmPresence } from "./confirm-presence";
import { isToCome } from "../../appointment";
import type { OwnSession } from "./own-session";
import { SessionTime } from "./session-time";
import { costWords, policyNow, statusSentence, together, typeWords } from "./session-words";

type OwnSessionViewProps = {
  session: OwnSession;
  /** Addresses that open other calendars' own forms. */
  calendars: { google: string; outlook: string };
  reader: Reader;
};

/** A session for who comes to it, with what can be done below it, in the thumb's reach. */
export function OwnSessionView({ session, calendars, reader }: OwnSessionViewProps) {
  const { id, status, startAt, endAt, type, where, psychologistName, company, repeats } = session;
  const canChange = isToCome({ status, startAt }, reader.now);
  const cost = costWords(session);
  const policy = policyNow(session, reader);
  const facts = [
    { term: "Como", value: type === "online" ? "Online, pela CÁRIS" : typeWords[type] },
    ...(where === null ? [] : [{ term: "Onde", value: where }]),
    { term: "Com quem", value: psychologistName },
    ...(company.length > 0 ? [{ term: "Você vem com", value: together(company) }] : []),
    ...(cost ? [{ term: "Valor", value: cost }] : []),
    ...(repeats ? [{ term: "Repete", value: "Faz parte de um horário que se repete." }] : []),
  ];
  return (
    <div className="max-w-reading">
      <p className="text-xl font-semibold first-letter:uppercase">
        <SessionTime startAt={startAt} endAt={endAt} reader={reader} />
      </p>
      <p className="mt-1 text-lg">{statusSentence(session, reader.now)}</p>
      <RoomLink session={session} now={reader.now} className="mt-4 max-sm:w-full" />
      <RoomHours session={session} reader={reader} />
      {status === "cancelled" && <AfterCancelling session={session} now={reader.now} />}
      <div className="mt-5">
        <DefinitionList items={facts} />
      </div>
      {canChange && (
        <>
          {policy && <p className="mt-5 text-ink-soft">{policy}</p>}
          <div className="mt-5 flex flex-wrap gap-3">
            {status === "scheduled" && <ConfirmPresence id={id} className="max-sm:w-full" />}
            <Button asChild variant="quiet" className="max-sm:w-full">
              <Link to={paths.sessionMove(id)}>Mudar o horário</Link>
            </Button>
            <Button asChild variant="quiet" className="max-sm:w-full">
              <Link to={paths.sessionCancel(id)}>Não vou poder ir</Link>
            </Button>
          </div>
          <AddToCalendar calendars={calendars} fileHref={paths.sessionFile(id)} className="mt-6" />
        </>
      )}
    </div>
  );
}
