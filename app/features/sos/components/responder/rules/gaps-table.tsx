import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { Gap } from "~/features/sos/ladder/readiness.server";

const columns: Column<Gap>[] = [
  {
    key: "name",
    header: "Nome",
    cell: ({ id, name }) => (
      <Link to={teamPaths.adminUser(id)} className="link max-md:inline-flex max-md:min-h-11 max-md:items-center">
        {name}
      </Link>
    ),
  },
  {
    key: "reach",
    header: "Como os avisos chegam",
    cell: ({ unreachable, noFastChannel }) =>
      unreachable ? (
        <span className="font-semibold text-wrong-text">Por nenhum meio</span>
      ) : noFastChannel ? (
        "Só por e-mail: falta celular confirmado ou aparelho"
      ) : (
        "Por celular ou aparelho"
      ),
  },
  {
    key: "cover",
    header: "Quem substitui",
    cell: ({ noSubstitute }) => (noSubstitute ? "Falta escolher" : "Já há alguém"),
  },
];

/** Psychologists who could not be reached as the rules suppose. */
export function GapsTable({ gaps }: { gaps: Gap[] }) {
  return <DataTable caption="Quem pode não ser alcançado" columns={columns} rows={gaps} rowKey={({ id }) => id} />;
}
