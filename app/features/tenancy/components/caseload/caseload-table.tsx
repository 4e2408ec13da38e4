import { Link } from "@remix-run/react";
import { useRef } from "react";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import type { Cycle } from "~/ui/copy/cycles";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { useListKeys } from "~/ui/list/list-keys";
import { attentionWords, isPressing, type AttentionKind } from "../../care-link/attention";
import { MoodLine } from "./mood-line";
import type { LineDay } from "./mood-stretches";
import { PersonLine } from "./person-line";

/** One patient in a caseload, as the list shows them. */
export type CaseloadItem = {
  id: string;
  name: string;
  avatarFileId: string | null;
  cycle: Cycle | null;
  unread: number;
  unreadMessages: number;
  lastMood: number | null;
  days: LineDay[];
  lastContactAt: number | null;
  nextSessionAt: number | null;
  /** Why they may need attention, by fixed rules. */
  attentionKinds: AttentionKind[];
};

/** A patient's call for help that is not over. */
type PatientCall = { id: string; patientId: string; isAnswered: boolean };

type CaseloadTableProps = { patients: CaseloadItem[]; calls: PatientCall[]; today: string; reader: Reader };

/** The psychologist's patients; j and k move from one to the next. */
export function CaseloadTable({ patients, calls, today, reader }: CaseloadTableProps) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  return (
    <div ref={list}>
      <DataTable
        caption="Pacientes"
        columns={columns(today, reader, new Map(calls.map((call) => [call.patientId, call])))}
        rows={patients}
        rowKey={(patient) => patient.id}
      />
    </div>
  );
}

function CallMark({ call }: { call: PatientCall | undefined }) {
  if (!call) return null;
  return (
    <>
      {" "}
      <Link
        to={teamPaths.alert(call.id)}
        className="inline-flex min-h-8 items-center rounded-full bg-now px-3 font-semibold text-on-now hover:bg-now-strong max-md:min-h-11"
      >
        {call.isAnswered ? "Pedido de ajuda em atendimento" : "Pediu ajuda: sem resposta"}
      </Link>
    </>
  );
}

/** Why this person may need attention, in words, and the way to what is behind it. */
function AttentionLine({ id, kinds }: { id: string; kinds: AttentionKind[] }) {
  if (kinds.length === 0) return null;
  return (
    <Link
      to={teamPaths.patientSignals(id)}
      className={classNames(
        "mt-1 block py-0.5 text-sm font-medium hover:underline max-md:py-2",
        isPressing(kinds) ? "text-now-text" : "text-ink",
      )}
    >
      {kinds.map((kind) => attentionWords[kind]).join(" · ")}
    </Link>
  );
}

function Instant({ at, none, reader }: { at: number | null; none: string; reader: Reader }) {
  if (at === null) return <span className="text-ink-soft">{none}</span>;
  return <RelativeTime at={at} {...reader} className="xl:whitespace-nowrap" />;
}

function columns(today: string, reader: Reader, calls: ReadonlyMap<string, PatientCall>): Column<CaseloadItem>[] {
  return [
    {
      key: "name",
      header: "Paciente",
      cell: (person) => (
        <PersonLine person={person}>
          <CallMark call={calls.get(person.id)} />
          <AttentionLine id={person.id} kinds={person.attentionKinds} />
        </PersonLine>
      ),
    },
    {
      key: "mood",
      header: "Humor, 30 dias",
      cell: ({ lastMood, days }) => <MoodLine last={lastMood} days={days} today={today} />,
    },
    {
      key: "last",
      header: "Último contato",
      cell: ({ lastContactAt }) => <Instant at={lastContactAt} none="Nenhum ainda" reader={reader} />,
    },
    {
      key: "next",
      header: "Próxima sessão",
      cell: ({ nextSessionAt }) => <Instant at={nextSessionAt} none="Não marcada" reader={reader} />,
    },
  ];
}
