import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import { formatDay, formatHour, type Reader } from "~/ui/time/format-time";

/** A note in the list; `found` is what was looked for, with some words around it. */
export type RecordRow = {
  id: string;
  appointmentId: string | null;
  happenedAt: number;
  broughtAt?: number | null;
  updatedAt: number;
  signedAt: number | null;
  readableAt: number | null;
  addenda: number;
  excerpt?: string | null;
};

type RecordListProps = { rows: RecordRow[]; patientId: string; reader: Reader };

/** Notes, the newest first; a draft opens where it is written, what is signed where it is read. */
export function RecordList({ rows, patientId, reader }: RecordListProps) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li
          key={row.id}
          className="relative flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-2 py-3 hover:bg-sunk dense:py-2"
        >
          <h3 className="min-w-0 flex-1 basis-52 text-base font-medium tracking-normal dense:text-sm">
            <Link
              to={(row.signedAt === null ? teamPaths.recordEdit : teamPaths.record)(patientId, row.id)}
              className="text-ink after:absolute after:inset-0 hover:text-act first-letter:uppercase"
            >
              {whatOf(row, reader)}
            </Link>
          </h3>
          <p className={classNames("text-sm", row.signedAt === null ? "font-medium text-act" : "text-ink-soft")}>
            {stateOf(row, reader)}
          </p>
          {row.excerpt && <p className="basis-full text-sm wrap-anywhere text-ink-soft">{row.excerpt}</p>}
        </li>
      ))}
    </ol>
  );
}

function whatOf({ appointmentId, happenedAt, broughtAt }: RecordRow, reader: Reader): string {
  const when = `${formatDay(happenedAt, reader)}, ${formatHour(happenedAt, reader)}`;
  if (broughtAt) return `Trazida de outro sistema, ${when}`;
  return appointmentId === null ? `Entre sessões, ${when}` : `Sessão de ${when}`;
}

function stateOf({ signedAt, readableAt, addenda, updatedAt }: RecordRow, reader: Reader): string {
  if (signedAt === null)
    return `rascunho, guardado ${formatDay(updatedAt, reader)} às ${formatHour(updatedAt, reader)}`;
  return [
    `assinada ${formatDay(signedAt, reader)}`,
    addenda > 0 && (addenda === 1 ? "1 adendo" : `${String(addenda)} adendos`),
    readableAt !== null && "a pessoa pode ler",
  ]
    .filter(Boolean)
    .join(" · ");
}
