import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { StateMark } from "~/features/tenancy/components/member/state-mark";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";

type Clock = {
  deadline: number;
  closedAt: number | null;
  authorityToldAt: number | null;
  peopleToldAt: number | null;
  untold: number;
};

/** How the three business days of an incident stand: what is still to be told, until when. */
export function IncidentClock({ incident, reader }: { incident: Clock; reader: Reader }) {
  const { deadline, closedAt, authorityToldAt, peopleToldAt, untold } = incident;
  if (closedAt !== null)
    return (
      <StateMark tone="quiet">
        encerrado em <ShortDate at={closedAt} reader={reader} />
      </StateMark>
    );
  // Who was listed after the press has not been told by it.
  const people = peopleToldAt === null ? "pessoas" : untold === 1 ? "1 pessoa" : untold > 0 && `${untold} pessoas`;
  const missing = [authorityToldAt === null && "ANPD", people].filter(Boolean).join(" e ");
  if (missing === "") return <StateMark tone="calm">ANPD e pessoas avisadas</StateMark>;
  const isLate = deadline < reader.now;
  return (
    <span className={isLate ? "font-medium text-wrong-text" : "font-medium text-now-text"}>
      {isLate ? "Prazo passado" : "Falta"} avisar {missing}: até <RelativeTime at={deadline} {...reader} />
    </span>
  );
}

/** What people were told of an incident, as it was sent. */
export function IncidentWords({ words }: { words: string }) {
  return <p className="max-w-reading whitespace-pre-wrap wrap-anywhere">{words}</p>;
}
