import { Link } from "@remix-run/react";
import { useRef } from "react";
import { useListKeys } from "~/features/tenancy/components/list-keys";
import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { paths } from "~/paths";
import { Avatar } from "~/ui/avatar";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { UnreadMark } from "../reading/unread-mark";

/** One patient in a caseload, as the list shows them. */
export type CaseloadRow = {
  id: string;
  name: string;
  avatarFileId: string | null;
  linkedAt: number;
  unread: number;
  lastSharedAt: number | null;
};

/** A patient's call for help that is not over. */
type PatientCall = { id: string; patientId: string; isAnswered: boolean };

type CaseloadTableProps = { patients: CaseloadRow[]; calls: PatientCall[]; reader: Reader };

/** The psychologist's patients, in order of name; j and k move from one to the next. */
export function CaseloadTable({ patients, calls, reader }: CaseloadTableProps) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  return (
    <div ref={list}>
      <DataTable
        caption="Pacientes"
        columns={columns(reader, new Map(calls.map((call) => [call.patientId, call])))}
        rows={patients}
        rowKey={(patient) => patient.id}
      />
    </div>
  );
}

function CallMark({ call }: { call: PatientCall | undefined }) {
  if (!call) return null;
  return (
    <Link
      to={paths.alert(call.id)}
      className="ml-2 inline-flex min-h-8 items-center rounded-full bg-now px-3 font-semibold text-on-now hover:bg-now-strong max-md:min-h-11"
    >
      {call.isAnswered ? "Pedido de ajuda em atendimento" : "Pediu ajuda: sem resposta"}
    </Link>
  );
}

function columns(reader: Reader, calls: ReadonlyMap<string, PatientCall>): Column<CaseloadRow>[] {
  return [
    {
      key: "name",
      header: "Paciente",
      cell: ({ id, name, avatarFileId }) => (
        <>
          <Link
            data-row
            to={paths.patient(id)}
            className="link inline-flex items-center gap-2.5 wrap-anywhere max-md:min-h-11"
          >
            <Avatar name={name} photo={avatarFileId && paths.file(avatarFileId)} size="small" />
            {name}
          </Link>
          <CallMark call={calls.get(id)} />
        </>
      ),
    },
    { key: "unread", header: "Não lidas", cell: ({ unread }) => <UnreadMark count={unread} /> },
    {
      key: "last",
      header: "Última anotação",
      cell: ({ lastSharedAt }) =>
        lastSharedAt === null ? (
          <span className="text-ink-soft">Nenhuma ainda</span>
        ) : (
          <RelativeTime at={lastSharedAt} {...reader} />
        ),
    },
    { key: "since", header: "Vínculo desde", cell: ({ linkedAt }) => <ShortDate at={linkedAt} reader={reader} /> },
  ];
}
