import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { DataTable, type Column } from "~/ui/data-table";
import type { Gap } from "../../readiness.server";

const columns: Column<Gap>[] = [
  {
    key: "name",
    header: "Nome",
    cell: ({ id, name }) => (
      <Link to={paths.adminUser(id)} className="link max-md:inline-flex max-md:min-h-11 max-md:items-center">
        {name}
      </Link>
    ),
  },
  {
    key: "reach",
    header: "Alcance",
    cell: ({ unreachable, noFastChannel }) =>
      unreachable ? (
        <span className="font-semibold text-wrong-text">De nenhum modo</span>
      ) : noFastChannel ? (
        "Só por e-mail: sem celular confirmado nem aparelho"
      ) : (
        "Celular ou aparelho"
      ),
  },
  { key: "cover", header: "Substituto", cell: ({ noSubstitute }) => (noSubstitute ? "Ninguém" : "Sim") },
];

/** Psychologists who could not be reached as the rules suppose. */
export function GapsTable({ gaps }: { gaps: Gap[] }) {
  return <DataTable caption="Quem pode não ser alcançado" columns={columns} rows={gaps} rowKey={({ id }) => id} />;
}
