import { useState } from "react";
import { firstName } from "~/lib/text/person-name";
import { Notice } from "~/ui/feedback/notice";
import { formatHour, formatWhen, type Reader } from "~/ui/time/format-time";
import type { RoomStanding } from "../../entering/room-window";
import { RoomFrame } from "./room-frame";
import { RoomLive } from "./room-live";

/** What somebody invited by name is shown. Instants in ms. */
export type GuestPageProps = {
  token: string;
  name: string;
  psychologistName: string;
  startAt: number;
  endAt: number;
  opensAt: number;
  standing: RoomStanding;
  reader: Reader;
  /** Whose clock the hours are of: nobody knows the guest's. */
  zoneName: string;
};

/** The room for who was invited to it by name: who invites, when, and the door. No patient is named. */
export function GuestPage({
  token,
  name,
  psychologistName,
  startAt,
  endAt,
  opensAt,
  standing,
  reader,
  zoneName,
}: GuestPageProps) {
  const [inCall, setInCall] = useState(false);
  const leader = firstName(psychologistName);
  return (
    <RoomFrame
      bare={inCall}
      title={`Convite para ${name}`}
      lead={`Com ${psychologistName}, ${formatWhen(startAt, reader)} até ${formatHour(endAt, reader)} (${zoneName})`}
      back={null}
      withHelp={false}
    >
      {standing === "open" ? (
        <RoomLive
          role="guest"
          socket={`/api/room/${token}`}
          {...{ leader, patients: "", aside: null, missing: null, failAt: null, onCall: setInCall }}
          after={<p>Agradecemos por vir. Esta página pode ser fechada.</p>}
          otherwise={
            <p className="text-ink-soft">{`Se a porta demorar, avise ${leader} por onde vocês combinaram.`}</p>
          }
        />
      ) : (
        <Notice
          title={
            standing === "early"
              ? `A sala abre às ${formatHour(opensAt, reader)} (${zoneName})`
              : "Esta sala não está aberta"
          }
        >
          <p>
            {standing === "early"
              ? "São 15 minutos antes. Abra este endereço de novo nessa hora."
              : `A sessão já terminou ou mudou. Fale com ${leader}.`}
          </p>
        </Notice>
      )}
    </RoomFrame>
  );
}
