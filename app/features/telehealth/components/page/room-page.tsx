import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { firstName } from "~/lib/text/person-name";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { Notice } from "~/ui/feedback/notice";
import { FormError } from "~/ui/form/form-error";
import { useRealtime } from "~/ui/realtime/use-realtime";
import { formatHour, formatWhen, type Reader } from "~/ui/time/format-time";
import type { RoomPageData } from "../../entering/read-room-page.server";
import { AfterRoom } from "./after-room";
import { AnswerFirst, StillMissing } from "./answer-first";
import { AtDoorLine } from "./at-door-line";
import { ConsentForm } from "./consent-form";
import { GuestFields } from "./guest-fields";
import { OtherWays } from "./other-ways";
import { RoomFrame } from "./room-frame";
import { RoomLive } from "./room-live";
import { SideOfCall } from "./side-of-call";

export type RoomPageProps = {
  room: RoomPageData;
  /** The reader's id. */
  you: string;
  reader: Reader;
  /** The conversation of the two, where there is one. */
  chatHref: string | null;
  /** Free times after a technical failure. */
  times: number[];
  /** Address of the site, for a link that is handed over. */
  origin: string;
  refusal: Refusal | undefined;
};

/** Looks again at the moment (ms) that the room opens. */
function useOpening(opensAt: number, now: number): void {
  const { revalidate } = useRevalidator();
  const wait = opensAt - now;
  useEffect(() => {
    if (wait <= 0 || wait > 12 * 3_600_000) return;
    const timer = setTimeout(() => navigator.onLine && revalidate(), wait + 1000);
    return () => clearTimeout(timer);
  }, [wait, revalidate]);
}

/** What comes together is read once (ms). */
const together = 400;

/** Looks again when something happens to a member. @param you null: not now */
function useNews(you: string | null): void {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useRealtime(you, () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => navigator.onLine && revalidate(), together);
  });
}

/** A session's room, for who leads it and who comes to it: what stands before it, the call itself, and what follows. */
export function RoomPage({ room, you, reader, chatHref, times, origin, refusal }: RoomPageProps) {
  const { appointmentId, role, startAt, endAt, opensAt, psychologist, patients } = room;
  const [inCall, setInCall] = useState(false);
  const { revalidate } = useRevalidator();
  useOpening(opensAt, reader.now);
  const isPatient = role === "patient";
  // A patient in the room hears of it there; at the closed door, and for who leads, the page looks again.
  useNews(isPatient && room.missing.length === 0 ? null : you);
  const leader = firstName(psychologist.name);
  const names = patients.map(({ name }) => firstName(name)).join(" e ");
  const ways = <OtherWays room={room} chatHref={chatHref} leader={leader} />;
  const after = <AfterRoom room={room} times={times} reader={reader} />;
  const live = (
    <RoomLive
      {...{ role, leader, after, patients: names, onCall: setInCall }}
      socket={`/api/sessions/${appointmentId}/room`}
      otherwise={null}
      failAt={paths.room(appointmentId)}
      onClosed={revalidate}
      missing={isPatient ? null : <StillMissing room={room} />}
      aside={<SideOfCall room={room} chatHref={chatHref} />}
    />
  );
  return (
    <RoomFrame
      bare={inCall}
      title={
        isPatient
          ? `Sessão online com ${psychologist.name}`
          : `Sessão online com ${patients.map(({ name }) => name).join(" e ")}`
      }
      lead={`${formatWhen(startAt, reader)} até ${formatHour(endAt, reader)}`}
      back={
        isPatient
          ? { to: paths.session(appointmentId), label: "Sessão" }
          : { to: teamPaths.agendaSession(appointmentId), label: "Agenda" }
      }
      withHelp={isPatient}
    >
      <FormError message={refusal && Object.keys(refusal.fields).length === 0 ? refusal.message : undefined} />
      {!isPatient && room.standing !== "over" && (
        <div hidden={inCall}>
          <AtDoorLine waiting={room.waiting} now={reader.now} />
          <StillMissing room={room} />
        </div>
      )}
      {bodyOf({ room, reader, leader, chatHref, live, after, ways: <div hidden={inCall}>{ways}</div> })}
      {!isPatient && (room.standing === "open" || room.standing === "early") && (
        <div hidden={inCall}>
          <GuestFields room={room} origin={origin} refusal={refusal} />
        </div>
      )}
    </RoomFrame>
  );
}

type Parts = Record<"live" | "ways" | "after", ReactNode> & {
  room: RoomPageData;
  reader: Reader;
  leader: string;
  chatHref: string | null;
};

/** What stands on the page, by how the room stands and what the reader has said. */
function bodyOf({ room, reader, leader, chatHref, live, ways, after }: Parts): ReactNode {
  const { standing, role, consent, opensAt } = room;
  const asks = role === "patient" && consent !== "online";
  if (standing === "not_online" || standing === "awaits_answer")
    return (
      <Notice title={standing === "not_online" ? "Esta sessão é presencial" : "O pedido ainda espera resposta"}>
        <p>Não há sala online para ela agora.</p>
      </Notice>
    );
  if (standing === "over") return after;
  if (room.missing.length > 0)
    return (
      <>
        <AnswerFirst {...{ room, leader, chatHref }} />
        {standing === "open" && ways}
      </>
    );
  if (asks)
    return (
      <ConsentForm
        {...{ leader, chatHref }}
        declined={consent === "in_person"}
        moveHref={paths.sessionMove(room.appointmentId)}
      />
    );
  if (standing === "early")
    return (
      <Notice title={`A sala abre às ${formatHour(opensAt, reader)}`}>
        <p>
          São 15 minutos antes da sessão. Esta página abre a sala sozinha; sem JavaScript, carregue de novo nessa hora.
        </p>
      </Notice>
    );
  return (
    <>
      {live}
      {ways}
    </>
  );
}
