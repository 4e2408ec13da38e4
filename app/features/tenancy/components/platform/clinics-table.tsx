import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { standingOf } from "../../clinic/standing";
import { ShortDate } from "../member/short-date";
import { StateMark } from "../member/state-mark";

/** One tenant and where it lives. */
export type ClinicItem = {
  id: string;
  name: string;
  kind: "practice" | "platform";
  shard: string;
  members: number;
  suspendedAt: number | null;
  closesAt: number | null;
  createdAt: number;
};

/** Clinics with their shard and how many people they have; each leads to its page. */
export function ClinicsTable({ clinics, reader }: { clinics: ClinicItem[]; reader: Reader }) {
  return (
    <DataTable
      caption="Clínicas"
      columns={columns(reader)}
      rows={clinics}
      rowKey={(clinic) => clinic.id}
      empty={<p>Nenhuma clínica com estes filtros.</p>}
    />
  );
}

/** "Banco 2" of the second database, whatever the platform calls it. */
export const shardWords = (shard: string) => `Banco ${Number(shard.replace(/\D/g, "")) + 1}`;

const marks = {
  open: ["calm", "ativa"],
  suspended: ["act", "suspensa"],
  closing: ["act", "encerrando"],
  closed: ["quiet", "encerrada"],
} as const;

/** How a clinic stands, in a word. */
export function ClinicState({ of, now }: { of: Pick<ClinicItem, "suspendedAt" | "closesAt">; now: number }) {
  const [tone, word] = marks[standingOf(of, now)];
  return <StateMark tone={tone}>{word}</StateMark>;
}

const count = new Intl.NumberFormat("pt-BR");

function columns(reader: Reader): Column<ClinicItem>[] {
  return [
    {
      key: "name",
      header: "Clínica",
      cell: ({ id, name }) => (
        <Link
          to={teamPaths.platformClinic(id)}
          className="link wrap-anywhere max-md:inline-flex max-md:min-h-11 max-md:items-center"
        >
          {name}
        </Link>
      ),
    },
    { key: "state", header: "Situação", cell: (clinic) => <ClinicState of={clinic} now={reader.now ?? 0} /> },
    { key: "kind", header: "Tipo", cell: ({ kind }) => (kind === "platform" ? "da plataforma" : "consultório") },
    { key: "shard", header: "Banco", cell: ({ shard }) => shardWords(shard) },
    { key: "members", header: "Pessoas", align: "end", cell: ({ members }) => count.format(members) },
    {
      key: "since",
      header: "Criada em",
      cell: ({ createdAt }) => (createdAt === 0 ? "desde o início" : <ShortDate at={createdAt} reader={reader} />),
    },
  ];
}
