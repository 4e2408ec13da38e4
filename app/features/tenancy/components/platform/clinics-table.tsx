import { DataTable, type Column } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { ShortDate } from "../member/short-date";

/** One tenant and where it lives. */
export type ClinicItem = {
  id: string;
  name: string;
  kind: "practice" | "platform";
  shard: string;
  members: number;
  createdAt: number;
};

/** All clinics with their shard and how many people they have. */
export function ClinicsTable({ clinics, reader }: { clinics: ClinicItem[]; reader: Reader }) {
  return (
    <section aria-labelledby="clinicas">
      <h2 id="clinicas" className="mb-2 text-lg dense:text-base">
        Todas as clínicas
      </h2>
      <DataTable caption="Todas as clínicas" columns={columns(reader)} rows={clinics} rowKey={(clinic) => clinic.id} />
    </section>
  );
}

/** "Banco 2" of the second database, whatever the platform calls it. */
const shardWords = (shard: string) => `Banco ${Number(shard.replace(/\D/g, "")) + 1}`;

const count = new Intl.NumberFormat("pt-BR");

function columns(reader: Reader): Column<ClinicItem>[] {
  return [
    { key: "name", header: "Clínica", cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
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
