import type { ListedPerson } from "../../people/list-people.server";
import { roleLabels } from "../../login/viewer";
import type { ConsoleColumn } from "~/ui/console/console-columns";
import { RelativeTime } from "~/ui/time/relative-time";
import { formatExact, type Reader } from "~/ui/time/format-time";
import { ShortDate } from "../member/short-date";
import { StateMark } from "../member/state-mark";

/** What the columns of the list are called, for the table and for its file. */
export const columnNames = [
  { key: "name", header: "Nome" },
  { key: "role", header: "Perfil" },
  { key: "state", header: "Acesso" },
  { key: "seen", header: "Último acesso" },
  { key: "step", header: "Duas etapas" },
  { key: "crp", header: "CRP" },
  { key: "since", header: "Na clínica desde", extra: true },
] as const;

/** How a CRP stands. @param now ms */
export function crpWords({ crp, crpDueAt }: Pick<ListedPerson, "crp" | "crpDueAt">, now: number): string {
  if (crp === null) return "";
  if (crpDueAt === null || crpDueAt === 0) return `${crp}, a conferir`;
  return crpDueAt <= now ? `${crp}, conferir de novo` : crp;
}

/** Cells as texts, for a file. */
export function textCells(person: ListedPerson, reader: Reader): Record<string, string> {
  const { name, roles, disabledAt, lastSeenAt, totpOn, createdAt } = person;
  const day = (at: number) => formatExact(at, reader).split(",")[0] ?? "";
  return {
    name,
    role: roles.map((one) => roleLabels[one]).join(" e "),
    state: disabledAt === null ? "ativo" : "desativado",
    seen: lastSeenAt === 0 ? "" : day(lastSeenAt),
    step: totpOn ? "sim" : "não",
    crp: crpWords(person, reader.now),
    since: day(createdAt),
  };
}

/** The columns of the list of people. */
export function peopleColumns(reader: Reader): ConsoleColumn<ListedPerson>[] {
  const cells: Record<string, ConsoleColumn<ListedPerson>["cell"]> = {
    name: ({ name }) => name,
    role: ({ roles }) => roles.map((one) => roleLabels[one]).join(" e "),
    state: ({ disabledAt }) =>
      disabledAt === null ? <StateMark tone="calm">ativo</StateMark> : <StateMark tone="quiet">desativado</StateMark>,
    seen: ({ lastSeenAt }) =>
      lastSeenAt === 0 ? (
        <span className="text-ink-soft">não registrado</span>
      ) : (
        <RelativeTime at={lastSeenAt} {...reader} dayOnly />
      ),
    step: ({ totpOn, role }) => (totpOn ? "sim" : role === "patient" ? "" : <StateMark tone="quiet">não</StateMark>),
    crp: (person) => crpWords(person, reader.now),
    since: ({ createdAt }) => <ShortDate at={createdAt} reader={reader} />,
  };
  const orders: Record<string, string> = { name: "name", seen: "seen" };
  return columnNames.map((column) => ({
    ...column,
    cell: cells[column.key] ?? (() => null),
    ...(orders[column.key] ? { sort: orders[column.key] } : {}),
  }));
}
