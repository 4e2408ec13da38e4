import { Link } from "@remix-run/react";
import { useRef } from "react";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { roleLabels } from "../../login/viewer";
import { useFocusBack, useListKeys } from "~/ui/list/list-keys";
import { ShortDate } from "./short-date";
import { StateMark } from "./state-mark";

/** One person of a clinic. */
export type MemberItem = {
  id: string;
  name: string;
  role: "patient" | "psychologist" | "admin";
  /** All of theirs, where a person is listed once. */
  roles?: ("patient" | "psychologist" | "admin")[];
  disabledAt: number | null;
  createdAt: number;
};

type MembersTableProps = {
  members: MemberItem[];
  /** The one open beside the table. */
  openId?: string;
  /** Search part of the address: kept by the links. */
  search: string;
  reader: Reader;
};

/** The people of a clinic in order of name; j and k move from one to the next. */
export function MembersTable({ members, openId, search, reader }: MembersTableProps) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  useFocusBack(list, openId);
  return (
    <div ref={list}>
      <DataTable
        caption="Pessoas da clínica"
        columns={columns(reader, search, openId)}
        rows={members}
        rowKey={(member) => member.id}
      />
    </div>
  );
}

function columns(reader: Reader, search: string, openId: string | undefined): Column<MemberItem>[] {
  return [
    {
      key: "name",
      header: "Nome",
      cell: ({ id, name }) => (
        <Link
          data-row={id}
          to={teamPaths.adminUser(id) + search}
          preventScrollReset
          aria-current={id === openId ? "true" : undefined}
          className="link wrap-anywhere aria-[current]:font-semibold max-md:inline-flex max-md:min-h-11 max-md:items-center"
        >
          {name}
        </Link>
      ),
    },
    {
      key: "role",
      header: "Perfil",
      cell: ({ role, roles = [role] }) => roles.map((one) => roleLabels[one]).join(" e "),
    },
    {
      key: "state",
      header: "Acesso",
      cell: ({ disabledAt }) =>
        disabledAt === null ? <StateMark tone="calm">ativo</StateMark> : <StateMark tone="quiet">desativado</StateMark>,
    },
    { key: "since", header: "Na clínica desde", cell: ({ createdAt }) => <ShortDate at={createdAt} reader={reader} /> },
  ];
}
