import { teamPaths } from "~/team-paths";
import type { ConsoleColumn } from "~/ui/console/console-columns";
import { ConsoleTable } from "~/ui/console/console-table";
import { KeysHint } from "~/ui/console/keys-hint";
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
  if (clinics.length === 0) return <p>Nenhuma clínica com estes filtros.</p>;
  return (
    <>
      <ConsoleTable
        caption="Clínicas"
        columns={columns(reader)}
        rows={clinics}
        rowKey={({ id }) => id}
        nameOf={({ name }) => name}
        hrefOf={({ id }) => teamPaths.platformClinic(id)}
      />
      <KeysHint can="j e k andam, Enter abre, / busca" />
    </>
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

function columns(reader: Reader): ConsoleColumn<ClinicItem>[] {
  return [
    {
      key: "name",
      header: "Clínica",
      cell: ({ name }) => name,
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
